import { describe, expect, it } from 'vitest';
import { defaultPriceList } from '../pricing/default-price-list.ts';
import { allowedIn, findModel, modelInForce, models } from './models.ts';

describe('the catalogue of models', () => {
  it('has one entry per id, and the default price list prices exactly these', () => {
    const ids = models.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(defaultPriceList.models.map(({ model }) => model).toSorted()).toEqual(ids.toSorted());
  });

  it('keeps haiku to starter and enterprise (D-70)', () => {
    expect(findModel('claude-haiku')?.packages).toEqual(['starter', 'enterprise']);
  });

  it.each([
    ['starter', ['demo'], 'demo'],
    ['starter', ['demo', 'claude-haiku'], 'claude-haiku'],
    ['professional', ['demo', 'mistral-large-2', 'claude-haiku'], 'mistral-large-2'],
    ['enterprise', ['demo', 'llama-3.1-70b'], 'llama-3.1-70b'],
  ] as const)('answers for %s, while nobody has chosen, with the first model that is served: %s', (booked, served, model) => {
    expect(modelInForce(undefined, booked, new Set<string>(served))).toBe(model);
  });

  it('never answers with a model that the booked package does not allow, whatever was chosen before (US-2.2)', () => {
    const served = new Set(models.map(({ id }) => id));
    for (const booked of ['starter', 'professional', 'enterprise'] as const)
      for (const chosen of models) {
        const inForce = findModel(modelInForce(chosen.id, booked, served));
        expect(inForce && allowedIn(inForce, booked)).toBe(true);
        if (allowedIn(chosen, booked)) expect(inForce?.id).toBe(chosen.id);
      }
  });

  it('keeps to a chosen model even when nobody serves it (D-2)', () => {
    expect(modelInForce('mistral-large-2', 'professional', new Set(['demo']))).toBe('mistral-large-2');
  });
});
