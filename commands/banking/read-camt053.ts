import { Decimal } from 'decimal.js';
import { XMLParser } from 'fast-xml-parser';
import { sum, type Amount } from '../../domain/kernel/money.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { Camt053, type CamtAmount, type CamtEntry, type CamtStatement, type CamtTransaction } from './camt053.ts';

/** A movement as the statement tells it. */
export interface StatementEntry {
  /** The bank's reference; empty where it gives none. */
  readonly reference: string;
  readonly bookedOn: string;
  readonly valueOn: string;
  readonly direction: 'in' | 'out';
  readonly amount: Amount;
  readonly fee: boolean;
  readonly counterparty: string | undefined;
  readonly counterpartyIban: string | undefined;
  readonly remittance: string | undefined;
}
export interface Statement {
  readonly statementId: string;
  /** Another page follows: what the bank says of these days is not whole yet. */
  readonly continued: boolean;
  /** Or the account's own number, where it has no IBAN. */
  readonly iban: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  readonly opening: Amount;
  readonly closing: Amount;
  readonly entries: readonly StatementEntry[];
}

export type StatementRefusal = 'StatementUnreadable' | 'StatementNotBalanced' | 'CurrencyUnsupported';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  // Amounts stay the text that the bank wrote.
  parseTagValue: false,
  parseAttributeValue: false,
  // Numbered characters such as &#228; too.
  htmlEntities: true,
  trimValues: true,
  isArray: (name) => ['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Bal', 'Ustrd', 'Strd', 'RfrdDocInf'].includes(name),
});

/** Reads ISO 20022 camt.053, versions 02 and 08 as German banks send them: booked entries only, and the balances must add up. */
export function readCamt053(xml: string): readonly Statement[] | Rejection<StatementRefusal> {
  // A statement needs no document type, and entities declared in one could grow without end.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return reject('StatementUnreadable', { problem: 'DOCTYPE' });
  let tree: unknown;
  try {
    tree = parser.parse(xml, true);
  } catch {
    return reject('StatementUnreadable', { problem: 'XML' });
  }
  const parsed = Camt053.safeParse(tree);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return reject('StatementUnreadable', { problem: issue ? issue.path.join('/') : 'camt.053' });
  }
  const statements: Statement[] = [];
  const { GrpHdr, Stmt } = parsed.data.Document.BkToCstmrStmt;
  for (const found of Stmt) {
    const statement = toStatement(found, found.StmtPgntn?.PgNb ?? GrpHdr?.MsgPgntn?.PgNb);
    if ('rejected' in statement) return statement;
    statements.push(statement);
  }
  return statements;
}

function toStatement(found: CamtStatement, page: string | undefined): Statement | Rejection<StatementRefusal> {
  const balance = (...kinds: readonly string[]) => kinds.map((kind) => found.Bal.find(({ Tp }) => Tp.CdOrPrtry.Cd === kind)).find(Boolean);
  // A statement that follows another opens with that one's closing balance (PRCD).
  const first = balance('OPBD', 'PRCD');
  const last = balance('CLBD');
  // A page that follows another opens with an interim balance (ITBD), and one that another follows closes with it.
  const interim = found.Bal.filter(({ Tp }) => Tp.CdOrPrtry.Cd === 'ITBD');
  const opening = first ?? (last || interim.length > 1 ? interim[0] : undefined);
  const closing = last ?? (first || interim.length > 1 ? interim.at(-1) : undefined);
  if (!opening || !closing) return reject('StatementUnreadable', { problem: `Bal (${found.Id})` });
  // Pages bear the same id; what tells their entries apart is the page.
  if (!first && page === undefined) return reject('StatementUnreadable', { problem: `StmtPgntn (${found.Id})` });
  const statementId = first ? found.Id : `${found.Id}/${page ?? ''}`;
  const currency = closing.Amt['@Ccy'];
  const entries = found.Ntry.filter(isBooked).flatMap(toEntries);
  // The account's own currency is named before that of a single entry: an account in francs is not one that holds a foreign entry.
  const foreign = currency === 'EUR' ? found.Ntry.filter(isBooked).find(({ Amt }) => Amt['@Ccy'] !== currency)?.Amt['@Ccy'] : currency;
  if (foreign !== undefined) return reject('CurrencyUnsupported', { currency: foreign });
  const begin = signed(opening.Amt, opening.CdtDbtInd);
  const end = signed(closing.Amt, closing.CdtDbtInd);
  const moved = sum(entries.map(({ direction, amount }) => (direction === 'in' ? new Decimal(amount) : new Decimal(amount).negated())));
  if (!begin.plus(moved).equals(end)) return reject('StatementNotBalanced', { statementId, difference: end.minus(begin).minus(moved).toFixed(2) });
  const days = [...entries.map(({ bookedOn }) => bookedOn), closing.Dt.day, opening.Dt.day].sort();
  return {
    statementId,
    continued: !last,
    iban: found.Acct.Id.account,
    currency,
    from: found.FrToDt?.FrDtTm.slice(0, 10) ?? days[0] ?? closing.Dt.day,
    to: found.FrToDt?.ToDtTm.slice(0, 10) ?? closing.Dt.day,
    opening: begin.toFixed(2),
    closing: end.toFixed(2),
    entries,
  };
}

function isBooked({ Sts }: CamtEntry): boolean {
  return (typeof Sts === 'string' ? Sts : Sts.Cd) === 'BOOK';
}

/** A collective booking is split where its transactions add up to it. */
function toEntries(entry: CamtEntry): readonly StatementEntry[] {
  const transactions = entry.NtryDtls.flatMap(({ TxDtls }) => TxDtls);
  const amounts = transactions.map((tx) => tx.Amt?.['#text'] ?? tx.AmtDtls?.TxAmt?.Amt['#text']);
  const known = amounts.filter((amount) => amount !== undefined);
  const splits = transactions.length > 1 && known.length === transactions.length && sum(known).equals(entry.Amt['#text']);
  if (!splits) return [toEntry(entry, entry.Amt['#text'], transactions[0])];
  return transactions.map((tx, i) => toEntry(entry, known[i] ?? '', tx));
}

function toEntry(entry: CamtEntry, amount: string, tx: CamtTransaction | undefined): StatementEntry {
  // A reversal says which side it takes back (RvslInd); the indicator already names the side it is on.
  const direction = (tx?.CdtDbtInd ?? entry.CdtDbtInd) === 'CRDT' ? 'in' : 'out';
  const parties = tx?.RltdPties;
  const [who, account] = direction === 'in' ? [parties?.Dbtr, parties?.DbtrAcct] : [parties?.Cdtr, parties?.CdtrAcct];
  const structured = tx?.RmtInf?.Strd.flatMap(({ CdtrRefInf, RfrdDocInf }) => [CdtrRefInf?.Ref, ...RfrdDocInf.map(({ Nb }) => Nb)]) ?? [];
  const remittance = [...(tx?.RmtInf?.Ustrd ?? []), ...structured, tx?.Refs?.EndToEndId === 'NOTPROVIDED' ? undefined : tx?.Refs?.EndToEndId]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const text = remittance || entry.AddtlNtryInf;
  const bookedOn = entry.BookgDt.day;
  const counterparty = who?.Nm ?? who?.Pty?.Nm;
  return {
    reference: tx?.Refs?.AcctSvcrRef ?? entry.AcctSvcrRef ?? '',
    bookedOn,
    valueOn: entry.ValDt?.day ?? bookedOn,
    direction,
    amount: new Decimal(amount).toFixed(2),
    fee: isFee(entry) && counterparty === undefined,
    counterparty,
    counterpartyIban: account?.Id?.IBAN,
    remittance: text === undefined || text === '' ? undefined : text.slice(0, 1_000),
  };
}

/** ISO 20022 bank transaction codes: charges of the account's own bank. */
function isFee({ BkTxCd }: CamtEntry): boolean {
  const family = BkTxCd?.Domn?.Fmly;
  return family?.SubFmlyCd === 'CHRG' || family?.SubFmlyCd === 'FEES' || family?.SubFmlyCd === 'COMM' || (BkTxCd?.Domn?.Cd === 'ACMT' && family?.Cd === 'MDOP');
}

function signed(amount: CamtAmount, indicator: 'CRDT' | 'DBIT'): Decimal {
  const value = new Decimal(amount['#text']);
  return indicator === 'CRDT' ? value : value.negated();
}
