import { z } from 'zod';
import { BusinessDate } from '../../domain/kernel/time.ts';

/** What of a camt.053 is read (ISO 20022; DK-Anlage 3). Version 08 wraps parties in `Pty` and the status in `Cd`. */
const text = z.string().min(1);
const Amt = z.object({ '#text': z.string().regex(/^\d{1,15}(\.\d{1,2})?$/), '@Ccy': z.string().regex(/^[A-Z]{3}$/) });
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

const Stmt = z.object({
  Id: text,
  FrToDt: z.object({ FrDtTm: text, ToDtTm: text }).optional(),
  Acct: z.object({ Id: z.object({ IBAN: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/) }) }),
  Bal: z.array(z.object({ Tp: z.object({ CdOrPrtry: z.object({ Cd: z.string().optional() }) }), Amt, CdtDbtInd: Indicator, Dt: Day })),
  Ntry: z.array(Entry).default([]),
});
export type CamtStatement = z.infer<typeof Stmt>;

export const Camt053 = z.object({ Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(Stmt).min(1) }) }) });
