import { z } from 'zod';
import { BusinessDate } from '../../domain/kernel/time.ts';

/** What of a camt.053 is read (ISO 20022; DK-Anlage 3). Version 08 wraps parties in `Pty` and the status in `Cd`. */
const text = z.string().min(1);
/** Ten digits: no wider than the books pass on. Banks write up to five places; what counts is whole cents. */
const Amt = z.object({ '#text': z.string().regex(/^\d{1,10}(\.\d{1,2}0{0,3})?$/), '@Ccy': z.string().regex(/^[A-Z]{3}$/) });
export type CamtAmount = z.infer<typeof Amt>;
const Indicator = z.enum(['CRDT', 'DBIT']);
/** A day, or an instant whose day counts. */
const Day = z
  .object({ Dt: z.string().optional(), DtTm: z.string().optional() })
  .transform(({ Dt, DtTm }) => ({ day: (Dt ?? DtTm ?? '').slice(0, 10) }))
  .pipe(z.object({ day: BusinessDate }));

const Party = z.object({ Nm: z.string().optional(), Pty: z.object({ Nm: z.string().optional() }).optional() });
const Account = z.object({ Id: z.object({ IBAN: z.string().optional() }).optional() });

const Transaction = z.object({
  Refs: z.object({ AcctSvcrRef: z.string().optional(), EndToEndId: z.string().optional() }).optional(),
  Amt: Amt.optional(),
  AmtDtls: z.object({ TxAmt: z.object({ Amt }).optional() }).optional(),
  CdtDbtInd: Indicator.optional(),
  RltdPties: z.object({ Dbtr: Party.optional(), DbtrAcct: Account.optional(), Cdtr: Party.optional(), CdtrAcct: Account.optional() }).optional(),
  RmtInf: z
    .object({
      Ustrd: z.array(z.string()).default([]),
      Strd: z
        .array(
          z.object({
            CdtrRefInf: z.object({ Ref: z.string().optional() }).optional(),
            RfrdDocInf: z.array(z.object({ Nb: z.string().optional() })).default([]),
          }),
        )
        .default([]),
    })
    .optional(),
});
export type CamtTransaction = z.infer<typeof Transaction>;

const Entry = z.object({
  Amt,
  CdtDbtInd: Indicator,
  Sts: z.union([text, z.object({ Cd: text })]),
  BookgDt: Day,
  ValDt: Day.optional(),
  AcctSvcrRef: z.string().optional(),
  BkTxCd: z
    .object({
      Domn: z.object({ Cd: z.string().optional(), Fmly: z.object({ Cd: z.string().optional(), SubFmlyCd: z.string().optional() }).optional() }).optional(),
    })
    .optional(),
  NtryDtls: z.array(z.preprocess((found) => (found === '' ? {} : found), z.object({ TxDtls: z.array(Transaction).default([]) }))).default([]),
  AddtlNtryInf: z.string().optional(),
});
export type CamtEntry = z.infer<typeof Entry>;

const Pagination = z.object({ PgNb: z.string().regex(/^\d{1,5}$/), LastPgInd: z.enum(['true', 'false', '1', '0']) });
/** An account abroad or of an older kind has a number of its own in place of an IBAN. */
const AccountId = z.union([
  z.object({ IBAN: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/) }).transform(({ IBAN }) => ({ account: IBAN })),
  z.object({ Othr: z.object({ Id: z.string().regex(/^[A-Za-z0-9 /.-]{1,34}$/) }) }).transform(({ Othr }) => ({ account: Othr.Id.replaceAll(' ', '') })),
]);
const Stmt = z.object({
  Id: text,
  FrToDt: z.object({ FrDtTm: text, ToDtTm: text }).optional(),
  ElctrncSeqNb: z.string().optional(),
  /** Version 08; version 02 says the same of the message. A long statement comes in pages. */
  StmtPgntn: Pagination.optional(),
  Acct: z.object({ Id: AccountId, Ccy: z.string().optional() }),
  Bal: z.array(z.object({ Tp: z.object({ CdOrPrtry: z.object({ Cd: z.string().optional() }) }), Amt, CdtDbtInd: Indicator, Dt: Day })).default([]),
  Ntry: z.array(Entry).default([]),
});
export type CamtStatement = z.infer<typeof Stmt>;

export const Camt053 = z.object({
  Document: z.object({ BkToCstmrStmt: z.object({ GrpHdr: z.object({ MsgPgntn: Pagination.optional() }).optional(), Stmt: z.array(Stmt).min(1).max(1_000) }) }),
});
export type CamtDocument = z.infer<typeof Camt053>['Document']['BkToCstmrStmt'];
export type CamtPagination = z.infer<typeof Pagination>;
