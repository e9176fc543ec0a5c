import type { BankEntryRecorded } from '../../domain/banking/events.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { monthOf, type Month } from '../../domain/kernel/time.ts';
import type { Envelope, Handle, Refused } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import { readCamt053, type Statement, type StatementRefusal } from './read-camt053.ts';
import { recordBankEntries } from './record-bank-entries.ts';

export type RecordedEntry = ReturnType<typeof BankEntryRecorded>['payload'];

export interface ImportedStatements {
  readonly statements: readonly Pick<Statement, 'statementId' | 'iban' | 'from' | 'to' | 'opening' | 'closing'>[];
  /** All entries of the file, and how many of them were not known yet. */
  readonly entries: readonly RecordedEntry[];
  readonly recorded: number;
  readonly position: bigint;
}

/** So many entries in one append, to stay far from the store's limit. */
const part = 200;

/** Reads a camt.053 file into the log. The same file again, or a statement that overlaps another, changes nothing. */
export async function importBankStatement(
  { handle, vault }: { readonly handle: Handle; readonly vault: Pick<Vault, 'fingerprint'> },
  xml: string,
  envelope: (name: string) => Envelope,
): Promise<ImportedStatements | Rejection<StatementRefusal> | Refused> {
  const statements = readCamt053(xml);
  if (isRejection(statements)) return statements as Rejection<StatementRefusal>;
  const entries: RecordedEntry[] = [];
  let recorded = 0;
  let position = 0n;
  for (const statement of statements as readonly Statement[]) {
    const ofStatement = toEvents(statement, vault);
    entries.push(...ofStatement);
    const last = monthOf(statement.to);
    const months = new Set<Month>([...ofStatement.map(({ bookedOn }) => monthOf(bookedOn)), last]);
    for (const month of [...months].sort()) {
      const own = ofStatement.filter(({ bookedOn }) => monthOf(bookedOn) === month);
      for (let from = 0; from === 0 || from < own.length; from += part) {
        const { entries: all, continued, ...facts } = statement;
        const input = {
          month,
          entries: own.slice(from, from + part),
          ...(!continued && month === last && from + part >= own.length && { statement: { ...facts, currency: 'EUR' as const, entries: all.length } }),
        };
        const outcome = await handle(recordBankEntries, input, envelope(`${statement.statementId}/${month}/${from}`));
        if (!outcome.ok) return outcome;
        recorded += outcome.events.filter(({ type }) => type === 'BankEntryRecorded').length;
        if (outcome.position > position) position = outcome.position;
      }
    }
  }
  return { statements: statements as readonly Statement[], entries, recorded, position };
}

function toEvents({ statementId, iban, entries }: Statement, vault: Pick<Vault, 'fingerprint'>): readonly RecordedEntry[] {
  const seen = new Map<string, number>();
  return entries.map(({ reference, counterparty, counterpartyIban, remittance, ...entry }) => {
    // The bank's reference holds across statements; without one, the entry's likes within its statement are counted.
    const words = [iban, reference || statementId, entry.bookedOn, entry.direction, entry.amount, reference ? '' : (remittance ?? '')].join('/');
    const place = (seen.get(words) ?? 0) + 1;
    seen.set(words, place);
    return {
      ...entry,
      currency: 'EUR' as const,
      bankEntryId: `${monthOf(entry.bookedOn)}-${uuid5('bank-entry', words, place)}`,
      statementId,
      reference,
      retention: `bank-${entry.bookedOn.slice(0, 4)}`,
      ...(counterparty !== undefined && { counterparty }),
      ...(counterpartyIban !== undefined && { counterpartyIban, ibanFingerprint: vault.fingerprint('bank-account', counterpartyIban) }),
      ...(remittance !== undefined && { remittance }),
    };
  });
}
