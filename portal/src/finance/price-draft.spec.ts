import { describe, expect, it } from 'vitest';
import { changesOf, draftOf, readDraft, readFigure, sameFigure } from './price-draft.ts';

const list = {
  version: 3,
  validFrom: '2026-01-01',
  currency: 'EUR',
  packages: [
    { package: 'STARTER' as const, monthlyFee: '299.00', yearlyFee: null, includedTokens: 1_000_000, overage: false },
    { package: 'PROFESSIONAL' as const, monthlyFee: '1250.00', yearlyFee: '13500.00', includedTokens: 5_000_000, overage: true },
  ],
  models: [{ model: 'haiku', perMillionTokens: '9.5' }],
  weights: { input: '1', output: '1', cacheRead: '0.1' },
};
const figuresOf = (draft: ReturnType<typeof draftOf>) => {
  const read = readDraft(draft);
  if ('wrong' in read) throw new Error(read.wrong.join());
  return read.figures;
};

describe('a price draft', () => {
  it('begins as the list in force, and changes nothing', () => {
    for (const locale of ['de', 'en']) expect(changesOf(list, figuresOf(draftOf(list, locale)))).toEqual([]);
  });

  it('names each figure it changes, also a model that comes or goes', () => {
    const draft = draftOf(list, 'de');
    const [starter] = draft.packages;
    if (starter) starter.monthlyFee = '319,00';
    draft.models = [{ key: 'new', model: 'sonnet', perMillionTokens: '21,25' }];
    expect(changesOf(list, figuresOf(draft))).toEqual([
      { what: 'monthlyFee', of: 'STARTER', before: '299.00', after: '319.00' },
      { what: 'perMillionTokens', of: 'haiku', before: '9.5', after: null },
      { what: 'perMillionTokens', of: 'sonnet', before: null, after: '21.25' },
    ]);
  });

  it('says which fields it cannot read', () => {
    const draft = draftOf(list, 'en');
    const [starter] = draft.packages;
    if (starter) starter.includedTokens = 'viele';
    draft.weights.cacheRead = '';
    expect(readDraft(draft)).toEqual({ wrong: ['STARTER/includedTokens', 'cacheRead'] });
  });
});

describe('readFigure', () => {
  it('reads both ways of writing, and nothing below zero', () => {
    expect(readFigure('1.250,5')).toBe('1250.5');
    expect(readFigure('0.1')).toBe('0.1');
    expect(readFigure('-1')).toBeUndefined();
    expect(sameFigure('9.50', '9.5')).toBe(true);
    expect(sameFigure('100', '1')).toBe(false);
  });
});
