import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { sameRecord, type DebtorRecord } from '../../domain/ledger/datev/debtor-record.ts';
import { debtorsBytes, debtorsFileName } from '../../domain/ledger/datev/debtors-file.ts';
import { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevDebtorsExported } from '../../domain/ledger/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';
import { booksOf } from './books-of.ts';

/** The records stand in the event, so that the file can be made again; one append holds about this many. */
const mostDebtors = 2_000;

export const exportDatevDebtors = command({
  name: 'ExportDatevDebtors',
  says: 'Export debtors that are new or changed since the last time as DATEV master data.',
  permission: 'ledger:post',
  input: z.object({ settings: DatevSettings }),
  stream: () => stream.debtors(entity),
  folding: debtorsFolding,
  rejections: ['NoDebtors', 'FieldInvalid', 'NotInCp1252'],
  async gather(_, { state }) {
    const { accounts } = await state(debtorsFolding, stream.debtors(entity));
    const records: DebtorRecord[] = [];
    for (const [customerId, account] of accounts) {
      const { companyName, address, vatId } = await state(tenantFolding, stream.tenant(customerId));
      if (address) records.push({ account, customerId, name: companyName, ...address, ...(vatId !== undefined && { vatId }) });
    }
    return { records, chosen: (await booksOf(state)).datevSettings };
  },
  decide({ accounts, exported, batches }, { settings: usual }, { now, id, records, chosen }) {
    if (accounts.size === 0) return reject('NoDebtors');
    const debtors = records.filter((record) => !sameRecord(exported.get(record.account), record)).slice(0, mostDebtors);
    if (debtors.length === 0) return [];
    const settings = chosen ?? usual;
    const bytes = debtorsBytes({ createdAt: now, settings, debtors });
    if (isRejection(bytes)) return bytes;
    return [
      DatevDebtorsExported({
        batchId: id('batch'),
        fileName: debtorsFileName(batches.length + 1),
        rows: debtors.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        createdAt: now,
        settings,
        debtors,
      }),
    ];
  },
});
