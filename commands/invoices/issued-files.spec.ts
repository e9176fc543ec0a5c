import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { invoicingIn, memoryArchive, plainDocuments } from './documents.examples.ts';
import { house, issuedIn } from '../../ops/testing/billed-house.ts';
import { FileNotAsIssued } from './issued-files.ts';

/** A later release: everything is drawn in another way. */
const redrawn = () => {
  const documents = plainDocuments();
  return {
    ...documents,
    render: async (invoice: Parameters<typeof documents.render>[0]) =>
      (await documents.render(invoice)).map((file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) })),
  };
};

async function issued() {
  const { world } = await house();
  await world.handle(allotDebtor, { customerId: 'tenant-a' }, world.envelope('debtor', OPERATOR));
  const archive = memoryArchive('1.0.0');
  await invoicingIn(world, plainDocuments(), world.handle, archive).issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('issue', OPERATOR));
  const [invoice = expect.fail('nothing was issued')] = await issuedIn(world);
  return { world, archive, invoice, invoicing: (documents = plainDocuments(), over = archive) => invoicingIn(world, documents, world.handle, over) };
}
const text = (files: readonly { readonly bytes: Uint8Array }[]) => files.map(({ bytes }) => Buffer.from(bytes).toString());

describe('the files of an issued invoice', () => {
  it('lie in the archive before its event stands in the log (D-7)', async () => {
    const { world, archive, invoice } = await issued();
    expect([...archive.files.values()]).toMatchObject([{ tenantId: 'tenant-a', sha256: invoice.documents?.[0]?.sha256, release: '1.0.0' }]);
    const refusing = { ...memoryArchive(), keep: async () => expect.fail('the disk is full') };
    await world.handle(allotDebtor, { customerId: 'tenant-c' }, world.envelope('debtor c', OPERATOR));
    const order = { customerId: 'tenant-c', period: '2026-10' };
    await expect(invoicingIn(world, plainDocuments(), world.handle, refusing).issue(order, world.envelope('c', OPERATOR))).rejects.toThrow('the disk is full');
    expect(await issuedIn(world)).toHaveLength(1);
  });

  it('stay what they were when a later release draws others (US-3.5)', async () => {
    const { invoice, invoicing } = await issued();
    const before = text(await invoicing().files(invoice));
    expect(text(await invoicing(redrawn()).files(invoice))).toEqual(before);
    expect(await invoicing(redrawn()).verify(invoice)).toEqual([
      { number: invoice.number, fileName: `${invoice.number}.pdf`, archive: 'kept', sameAgain: false, release: '1.0.0' },
    ]);
  });

  it('are made again and put back when the archive was lost', async () => {
    const { invoice, invoicing } = await issued();
    const restored = memoryArchive('1.1.0');
    await invoicing(plainDocuments(), restored).files(invoice);
    expect(await invoicing(redrawn(), restored).verify(invoice)).toMatchObject([{ archive: 'kept', sameAgain: false, release: '1.1.0' }]);
    const verified = memoryArchive();
    expect(await invoicing(plainDocuments(), verified).verify(invoice)).toMatchObject([{ archive: 'put-back', sameAgain: true }]);
    expect(await invoicing(plainDocuments(), verified).verify(invoice)).toMatchObject([{ archive: 'kept', sameAgain: true }]);
  });

  it('are given to nobody when the archive lacks them and others are drawn today', async () => {
    const { invoice, invoicing } = await issued();
    const empty = memoryArchive();
    await expect(invoicing(redrawn(), empty).files(invoice)).rejects.toThrow(FileNotAsIssued);
    expect(await invoicing(redrawn(), empty).verify(invoice)).toMatchObject([{ archive: 'missing', sameAgain: false }]);
    expect(empty.files.size).toBe(0);
  });

  it('that changed on the disk are not given out', async () => {
    const { archive, invoice, invoicing } = await issued();
    const before = text(await invoicing().files(invoice));
    for (const [key, file] of archive.files) archive.files.set(key, { ...file, bytes: Buffer.from('something else') });
    expect(text(await invoicing().files(invoice))).toEqual(before);
    await expect(invoicing(redrawn()).files(invoice)).rejects.toThrow(FileNotAsIssued);
    expect(await invoicing().verify(invoice)).toMatchObject([{ archive: 'damaged', sameAgain: true }]);
  });
});
