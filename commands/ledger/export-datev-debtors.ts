import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isRejection, reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { sameRecord, type DebtorRecord } from '../../domain/ledger/datev/debtor-record.ts';
import { debtorFault, debtorsBytes, debtorsFileName } from '../../domain/ledger/datev/debtors-file.ts';
import { DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { faultOf } from '../../domain/ledger/datev/writable-entries.ts';
import { debtorsFolding } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevDebtorsExported } from '../../domain/ledger/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';
import { booksOf } from './books-of.ts';

/** The records stand in the event, so that the file can be made again; one append holds about this many. */
const mostDebtors = 2_000;
/** Nobody mends more than this before the next file. */
const mostLeftOut = 500;

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
    const settings = chosen ?? usual;
    const judged = records
      .filter((record) => !sameRecord(exported.get(record.account), record))
      .map((record) => ({ record, fault: debtorFault(record, settings) }));
    const debtors = judged.flatMap(({ record, fault }) => (fault ? [] : [record])).slice(0, mostDebtors);
    const leftOut = judged.flatMap(({ record, fault }) => (fault ? [{ record: record.customerId, name: record.name, ...faultOf(fault) }] : []));
    if (debtors.length === 0) {
      // What the last file's list names already is nothing new.
      const told = new Set(batches.at(-1)?.leftOut?.map(({ record, code }) => `${record} ${code}`));
      return judged.find(({ record, fault }) => fault && !told.has(`${record.customerId} ${fault.rejected}`))?.fault ?? [];
    }
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
        ...(leftOut.length > 0 && { leftOut: leftOut.slice(0, mostLeftOut) }),
      }),
    ];
  },
});
