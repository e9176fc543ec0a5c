import type { Rejection } from '../domain/kernel/rejection.ts';
import type { Locale } from './locale.ts';
import { inWords } from './errors/in-words.ts';
import { problemIn } from './errors/problems.ts';
import { edgeErrors } from './errors/edge.ts';
import type { ErrorEntry } from './errors/entry.ts';
import { accessErrors } from './errors/access.ts';
import { assistantErrors } from './errors/assistants.ts';
import { channelErrors } from './errors/channels.ts';
import { financeErrors } from './errors/finance.ts';
import { pricingErrors } from './errors/pricing.ts';
import { privacyErrors } from './errors/privacy.ts';
import { reconciliationErrors } from './errors/reconciliation.ts';
import { tenantErrors } from './errors/tenants.ts';

/** The one catalogue of what can be refused. `ERRORS.md` is printed from here; a code that shipped keeps its meaning. */
export const errors: Readonly<Record<string, ErrorEntry>> = {
  ...edgeErrors,
  ...tenantErrors,
  ...accessErrors,
  ...assistantErrors,
  ...channelErrors,
  ...financeErrors,
  ...pricingErrors,
  ...privacyErrors,
  ...reconciliationErrors,
};

export type EdgeCode = keyof typeof edgeErrors;

/** The entry of a code; an unknown one is our bug and shows as such, without a detail that could leak. */
export function entryOf(code: string): ErrorEntry {
  return errors[code] ?? edgeErrors.Internal;
}

/** The refusal in words: one sentence, whole in the reader's language, with the figures of the case. */
export function sentence(rejection: Rejection, locale: Locale): string {
  const figures = inWords(rejection, locale);
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '…'));
  const { rejected, info } = rejection;
  if (rejected === 'InvalidInput') return fill(entryOf(rejected)[locale].replace('{problem}', problemIn(locale, info['problem'])));
  // One refusal because of another: the other's sentence says why.
  const { because, ...rest } = info;
  if (typeof because === 'string') return entryOf(rejected)[locale].replace('{because}', () => sentence({ rejected: because, info: rest }, locale));
  return fill(entryOf(rejected)[locale]);
}

/** A refusal on its way out through a throw, where a return can't reach (hooks, resolvers). */
export class Refusal extends Error {
  readonly rejection: Rejection;
  constructor(code: EdgeCode, info: Rejection['info'] = {}) {
    super(code);
    this.name = 'Refusal';
    this.rejection = { rejected: code, info };
  }
}
