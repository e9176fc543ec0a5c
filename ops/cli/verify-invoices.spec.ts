import { describe, expect, it } from 'vitest';
import { invoicingIn, memoryArchive, plainDocuments } from '../../commands/invoices/documents.examples.ts';
import { house } from '../testing/billed-house.ts';
import { allotDebtor } from '../../commands/ledger/allot-debtor.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isLost, verifyInvoices } from './verify-invoices.ts';

describe('the check of issued files', () => {
  it('looks at every document of every series, and calls lost what nobody can give out', async () => {
    const { world } = await house();
    const archive = memoryArchive();
    const invoicing = invoicingIn(world, plainDocuments(), world.handle, archive);
    for (const customerId of ['tenant-a', 'tenant-c']) {
      await world.handle(allotDebtor, { customerId }, world.envelope(`debtor ${customerId}`, OPERATOR));
      await invoicing.issue({ customerId, period: '2026-10' }, world.envelope(`issue ${customerId}`, OPERATOR));
    }
    // The corrections of the next year stand in a register of their own.
    world.setClock('2027-01-04T08:00:00.000Z');
    await invoicing.credit(
      { number: 'RE2026-000001', reason: 'Ausfall am 3. Oktober', lines: [{ position: 1, net: '5.00' }] },
      world.envelope('credit', OPERATOR),
    );
    const verified = () => Array.fromAsync(verifyInvoices({ store: world.store, clock: world.clock, invoicing }));
    expect((await verified()).map(({ fileName, archive: found }) => [fileName, found])).toEqual([
      ['RE2026-000001.pdf', 'kept'],
      ['RE2026-000002.pdf', 'kept'],
      ['RK2027-000001.pdf', 'kept'],
    ]);
    expect((await verified()).some(isLost)).toBe(false);
    const today = { number: 'n', fileName: 'f', release: undefined };
    expect(
      [true, false].map((sameAgain) =>
        (['kept', 'put-back', 'missing', 'damaged'] as const).filter((found) => isLost({ ...today, archive: found, sameAgain })),
      ),
    ).toEqual([['missing'], ['missing', 'damaged']]);
  });
});
