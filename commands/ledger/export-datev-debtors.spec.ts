import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { debtorsBytes } from '../../domain/ledger/datev/debtors-file.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { DatevDebtorsExported, DebtorAllotted, type DebtorEvent } from '../../domain/ledger/events.ts';
import { TenantRegistered } from '../../domain/tenants/events.ts';
import { given, specNow } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { exportDatevDebtors } from './export-datev-debtors.ts';

const allotted = DebtorAllotted({ customerId: 'tenant-a', account: '10001' });
const address = { street: 'Werkstraße 12', postalCode: '70565', city: 'Stuttgart', country: 'DE' as const };
const registered = (companyName: string, changes: Partial<typeof address> = {}) =>
  TenantRegistered({ companyName, adminEmail: 'chef@a.example', adminUserId: 'u', address: { ...address, ...changes }, vatId: 'DE136695976', demo: false });
const debtor = { account: '10001', customerId: 'tenant-a', name: 'Kessler Wärme GmbH', ...address, vatId: 'DE136695976' };
const exporting = (tenant: ReturnType<typeof registered>, ...history: readonly DebtorEvent[]) =>
  given(debtorsFolding, allotted, ...history).when(exportDatevDebtors, { settings }, { other: { 'debtors-nextgen': [allotted], 'tenant-tenant-a': [tenant] } });
const bytes = debtorsBytes({ createdAt: specNow, settings, debtors: [debtor] });
if (isRejection(bytes)) throw new Error('the sample is a good one');
const exported = DatevDebtorsExported({
  batchId: uuid5('spec-command', 'batch'),
  fileName: 'EXTF_Debitoren_0001.csv',
  rows: 1,
  sha256: createHash('sha256')
    .update(bytes as Uint8Array)
    .digest('hex'),
  createdAt: specNow,
  settings,
  debtors: [debtor],
});

describe('exporting debtors', () => {
  it('refuses when there are none', () => given(debtorsFolding).when(exportDatevDebtors, { settings }).thenRejected('NoDebtors'));
  it('refuses a postal code that is none', () =>
    exporting(registered('A', { postalCode: 'Postfach 7' })).thenRejected('FieldInvalid', { field: 'Postleitzahl', record: 'tenant-a' }));
  it('refuses a sign without a plain form, and names it', () =>
    exporting(registered('東京 GmbH')).thenRejected('NotInCp1252', { character: '東', field: 'Name (Adressattyp Unternehmen)', record: 'tenant-a' }));
  it('exports the others where one has no Latin letters, and says which it left out', async () => {
    const outcome = await given(debtorsFolding, allotted, DebtorAllotted({ customerId: 'tenant-b', account: '10002' }))
      .when(
        exportDatevDebtors,
        { settings },
        {
          other: {
            'debtors-nextgen': [allotted, DebtorAllotted({ customerId: 'tenant-b', account: '10002' })],
            'tenant-tenant-a': [registered('東京 GmbH')],
            'tenant-tenant-b': [registered('Фирма Ромашка 😀')],
          },
        },
      )
      .run();
    expect(outcome).toMatchObject([
      {
        payload: {
          rows: 1,
          debtors: [{ account: '10002' }],
          leftOut: [{ record: 'tenant-a', name: '東京 GmbH', code: 'NotInCp1252', character: '東', field: 'Name (Adressattyp Unternehmen)' }],
        },
      },
    ]);
  });
  it('says once what it can not write', () => {
    const named = DatevDebtorsExported({
      ...exported.payload,
      debtors: [{ ...debtor, account: '10009', customerId: 'tenant-z' }],
      leftOut: [{ record: 'tenant-a', name: '東京 GmbH', code: 'NotInCp1252' }],
    });
    return exporting(registered('東京 GmbH'), named).thenNothing();
  });
  it('exports new ones, in a file that passes the checker', async () => {
    expect(checkExtf(bytes as Uint8Array)).toEqual([]);
    await exporting(registered('Kessler Wärme GmbH')).thenEvents(exported);
  });
  it('exports them once', () => exporting(registered('Kessler Wärme GmbH'), exported).thenNothing());
  it('exports again what changed', async () => {
    const outcome = await exporting(registered('Kessler Łódź GmbH'), exported).run();
    expect(outcome).toMatchObject([{ payload: { fileName: 'EXTF_Debitoren_0002.csv', rows: 1 } }]);
  });
});
