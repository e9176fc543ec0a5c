/** A camt.053 as a bank would send it, for specs: version 02 or 08, one statement. */
export interface StatementTransaction {
  readonly amount?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly text?: string;
  readonly reference?: string;
}
export interface StatementMovement {
  readonly amount: string;
  readonly side: 'CRDT' | 'DBIT';
  readonly day: string;
  readonly reference?: string;
  readonly status?: 'BOOK' | 'PDNG';
  readonly family?: string;
  readonly transactions?: readonly StatementTransaction[];
}

export function statementXml(options: {
  readonly version?: '02' | '08';
  readonly id?: string;
  readonly opening: string;
  readonly closing: string;
  readonly day?: string;
  readonly currency?: string;
  /** A page of a longer statement: its number, and which of its balances are interim ones. */
  readonly page?: { readonly number?: number; readonly first?: boolean; readonly last?: boolean };
  readonly account?: string;
  readonly entryCurrency?: string;
  readonly movements: readonly StatementMovement[];
}): string {
  const {
    version = '08',
    id = 'AUSZUG-2026-211',
    opening,
    closing,
    day = '2026-11-16',
    currency = 'EUR',
    movements,
    page,
    account = '<IBAN>DE02120300000000202051</IBAN>',
    entryCurrency = currency,
  } = options;
  const [from, to] = page ? [page.first ? 'OPBD' : 'ITBD', page.last ? 'CLBD' : 'ITBD'] : ['OPBD', 'CLBD'];
  const pages = page?.number === undefined ? '' : `<StmtPgntn><PgNb>${page.number}</PgNb><LastPgInd>${String(page.last === true)}</LastPgInd></StmtPgntn>`;
  const balance = (kind: string, amount: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt><CdtDbtInd>${
      amount.startsWith('-') ? 'DBIT' : 'CRDT'
    }</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>${id}</Id>${pages}
<Acct><Id>${account}</Id><Ccy>${currency}</Ccy></Acct>${balance(from ?? '', opening)}${balance(to ?? '', closing)}
${movements.map((movement) => entryXml(movement, version, entryCurrency)).join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
}

function entryXml(
  { amount, side, day, reference, status = 'BOOK', family = 'RCDT', transactions = [] }: StatementMovement,
  version: '02' | '08',
  currency: string,
): string {
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>${version === '02' ? `<Sts>${status}</Sts>` : `<Sts><Cd>${status}</Cd></Sts>`}
<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>${family}</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls>${transactions.map((tx) => transactionXml(tx, side, version, currency)).join('')}</NtryDtls></Ntry>`;
}

function transactionXml({ amount, name, iban, text, reference }: StatementTransaction, side: 'CRDT' | 'DBIT', version: '02' | '08', currency: string): string {
  const who = side === 'CRDT' ? 'Dbtr' : 'Cdtr';
  const party = name === undefined ? '' : `<${who}>${version === '08' ? `<Pty><Nm>${name}</Nm></Pty>` : `<Nm>${name}</Nm>`}</${who}>`;
  const account = iban === undefined ? '' : `<${who}Acct><Id><IBAN>${iban}</IBAN></Id></${who}Acct>`;
  const own =
    amount === undefined
      ? ''
      : version === '08'
        ? `<Amt Ccy="${currency}">${amount}</Amt>`
        : `<AmtDtls><TxAmt><Amt Ccy="${currency}">${amount}</Amt></TxAmt></AmtDtls>`;
  return `<TxDtls><Refs>${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<EndToEndId>NOTPROVIDED</EndToEndId></Refs>${own}<RltdPties>${party}${account}</RltdPties>${
    text === undefined ? '' : `<RmtInf><Ustrd>${text}</Ustrd></RmtInf>`
  }</TxDtls>`;
}
