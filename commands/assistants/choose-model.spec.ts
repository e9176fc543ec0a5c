import { describe, expect, it } from 'vitest';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { ModelChosen } from '../../domain/assistants/events.ts';
import { models } from '../../domain/assistants/models.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { Package } from '../../domain/tenants/events.ts';
import { given } from '../kernel/spec.ts';
import { tenantWith } from './assistant.examples.ts';
import { chooseModel } from './choose-model.ts';

/** D-2 and D-3, row by row. */
const allowed: Readonly<Record<Package, readonly string[]>> = {
  starter: ['claude-haiku', 'demo'],
  professional: ['claude-sonnet-4-6', 'demo', 'mistral-large-2'],
  enterprise: ['claude-haiku', 'claude-sonnet-4-6', 'demo', 'llama-3.1-70b', 'mistral-large-2'],
};

describe('choosing a model', () => {
  it('refuses an unknown one', () =>
    given(assistantFolding)
      .when(chooseModel, { model: 'gpt-9' }, { other: tenantWith('enterprise') })
      .thenRejected('ModelUnknown'));
  it('refuses one outside the package', () =>
    given(assistantFolding)
      .when(chooseModel, { model: 'claude-sonnet-4-6' }, { other: tenantWith('starter') })
      .thenRejected('ModelNotInPackage', { package: 'starter' }));
  it('refuses every one without a package', () => given(assistantFolding).when(chooseModel, { model: 'demo' }).thenRejected('ModelNotInPackage'));
  it('takes one of the package', () =>
    given(assistantFolding)
      .when(chooseModel, { model: 'mistral-large-2' }, { other: tenantWith('professional') })
      .thenEvents(ModelChosen({ model: 'mistral-large-2' })));
  it('does nothing when it is chosen already', () =>
    given(assistantFolding, ModelChosen({ model: 'demo' }))
      .when(chooseModel, { model: 'demo' }, { other: tenantWith('starter') })
      .thenNothing());

  it.each(Package.options)('offers %s exactly its models', async (booked) => {
    const outcomes = await Promise.all(
      models.map(async ({ id }) => ({
        id,
        outcome: await given(assistantFolding)
          .when(chooseModel, { model: id }, { other: tenantWith(booked) })
          .run(),
      })),
    );
    expect(
      outcomes
        .filter(({ outcome }) => !isRejection(outcome))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(allowed[booked]);
  });
});
