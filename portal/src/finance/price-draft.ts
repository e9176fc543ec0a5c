import type { PriceListFieldsFragment, ProposePriceListInput } from '#gql/graphql.ts';

export interface PackageDraft {
  package: PriceListFieldsFragment['packages'][number]['package'];
  monthlyFee: string;
  yearlyFee: string;
  includedTokens: string;
  overage: boolean;
}

export interface ModelDraft {
  /** Stays the same while the name is being typed. */
  key: string;
  model: string;
  perMillionTokens: string;
}

/** A price list as it stands in the fields, in the writing of the person who fills them in. */
export interface PriceDraft {
  packages: PackageDraft[];
  models: ModelDraft[];
  weights: { input: string; output: string; cacheRead: string };
}

const local = (amount: string, locale: string): string => (locale === 'de' ? amount.replace('.', ',') : amount);

const grouped = (tokens: number, locale: string): string => String(tokens).replaceAll(/\B(?=(\d{3})+$)/g, locale === 'de' ? '.' : ',');

export const draftOf = (list: PriceListFieldsFragment, locale: string): PriceDraft => ({
  packages: list.packages.map((price) => ({
    package: price.package,
    monthlyFee: local(price.monthlyFee, locale),
    yearlyFee: local(price.yearlyFee ?? '', locale),
    includedTokens: grouped(price.includedTokens, locale),
    overage: price.overage,
  })),
  models: list.models.map(({ model, perMillionTokens }) => ({ key: model, model, perMillionTokens: local(perMillionTokens, locale) })),
  weights: {
    input: local(list.weights.input, locale),
    output: local(list.weights.output, locale),
    cacheRead: local(list.weights.cacheRead, locale),
  },
});

/** A figure as it is sent; undefined when it can't be read as one. */
export const readFigure = (typed: string): string | undefined => {
  const text = typed.trim();
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
};

/** The same figure, however it is written: 9, 9.0 and 09.00 are one price. */
export const sameFigure = (one: string, other: string): boolean => {
  const bare = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^0+(?=\d)/, '');
  return bare(one) === bare(other);
};

type Figures = Pick<ProposePriceListInput, 'packages' | 'models' | 'weights'>;

/** The figures of a draft, or the places that can't be read. */
export const readDraft = (draft: PriceDraft): { figures: Figures } | { wrong: string[] } => {
  const wrong: string[] = [];
  const read = (place: string, typed: string): string => {
    const figure = readFigure(typed);
    if (figure === undefined) wrong.push(place);
    return figure ?? '0';
  };
  const packages = draft.packages.map((price) => {
    const tokens = price.includedTokens.replaceAll(/[.\s,]/g, '');
    if (!/^\d{1,9}$/.test(tokens)) wrong.push(`${price.package}/includedTokens`);
    return {
      package: price.package,
      monthlyFee: read(`${price.package}/monthlyFee`, price.monthlyFee),
      ...(price.yearlyFee.trim() ? { yearlyFee: read(`${price.package}/yearlyFee`, price.yearlyFee) } : {}),
      includedTokens: Number(tokens),
      overage: price.overage,
    };
  });
  const models = draft.models.map(({ key, model, perMillionTokens }) => {
    if (model.trim() === '') wrong.push(`${key}/model`);
    return { model: model.trim(), perMillionTokens: read(`${key}/perMillionTokens`, perMillionTokens) };
  });
  const weights = {
    input: read('input', draft.weights.input),
    output: read('output', draft.weights.output),
    cacheRead: read('cacheRead', draft.weights.cacheRead),
  };
  return wrong.length > 0 ? { wrong } : { figures: { packages, models, weights } };
};

export interface Change {
  what: 'monthlyFee' | 'yearlyFee' | 'includedTokens' | 'overage' | 'perMillionTokens' | 'weight';
  of: string;
  before: string | null;
  after: string | null;
}

/** What a draft changes, before it is proposed; the backend says it again, with the rise in per cent. */
export const changesOf = (list: PriceListFieldsFragment, { packages, models, weights }: Figures): Change[] => {
  const changes: Change[] = [];
  const note = (what: Change['what'], of: string, before: string | null | undefined, after: string | null | undefined): void => {
    const [old, now] = [before ?? null, after ?? null];
    if (old === now || (old !== null && now !== null && sameFigure(old, now))) return;
    changes.push({ what, of, before: old, after: now });
  };
  for (const price of packages) {
    const old = list.packages.find((one) => one.package === price.package);
    note('monthlyFee', price.package, old?.monthlyFee, price.monthlyFee);
    note('yearlyFee', price.package, old?.yearlyFee, price.yearlyFee);
    note('includedTokens', price.package, old ? String(old.includedTokens) : null, String(price.includedTokens));
    note('overage', price.package, old ? String(old.overage) : null, String(price.overage));
  }
  for (const model of new Set([...list.models, ...models].map((one) => one.model))) {
    const price = (from: readonly { model: string; perMillionTokens: string }[]): string | undefined =>
      from.find((one) => one.model === model)?.perMillionTokens;
    note('perMillionTokens', model, price(list.models), price(models));
  }
  for (const kind of ['input', 'output', 'cacheRead'] as const) note('weight', kind, list.weights[kind], weights[kind]);
  return changes;
};
