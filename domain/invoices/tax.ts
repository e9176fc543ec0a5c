import { reject, type Rejection } from '../kernel/rejection.ts';
import type { CustomerType } from '../tenants/events.ts';
import type { VatIdState } from '../tenants/vat-proof.ts';
import type { DocumentLanguage } from './einvoice/words.ts';
import type { TaxCase } from './events.ts';
import { defaultTaxSettings, type TaxSettings } from './tax-settings.ts';

/** What of a customer decides the tax. */
export interface TaxedCustomer {
  readonly country: string;
  readonly type: CustomerType;
  readonly vatId: VatIdState;
  /** The check that confirmed the VAT id. */
  readonly checkId?: string | undefined;
}

/** Why a customer can't be taxed yet; each names its own way out. */
export const taxRefusals = ['TaxCaseUnsupported', 'VatIdMissing', 'VatIdNotConfirmed', 'VatIdUnchecked', 'VatServiceUnavailable'] as const;
export type TaxRefusal = (typeof taxRefusals)[number];

type Note = Readonly<Record<DocumentLanguage, string>>;
type Answer = Omit<TaxCase, 'case'> | TaxRefusal;
interface Row {
  readonly case: string;
  readonly country: string;
  readonly type: CustomerType | 'any';
  readonly vatId: readonly VatIdState[] | 'any';
  readonly answer: (settings: TaxSettings) => Answer;
}

const german: Answer = { category: 'S', rate: '19.00' };
/** § 14a (1) UStG prescribes the wording; that of another official language of the EU does as well (Abschn. 14a.1 (6) UStAE). */
const reverseChargeNote: Note = {
  de: 'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge, § 3a Abs. 2 UStG)',
  en: 'Reverse charge: the recipient of the service is liable for the VAT (Steuerschuldnerschaft des Leistungsempfängers, § 3a (2) UStG)',
};
const swissNote: Note = {
  de: 'Nicht steuerbar in Deutschland gemäß § 3a Abs. 2 UStG. Leistungsort Schweiz; Bezugsteuer durch den Leistungsempfänger (Art. 45 MWSTG)',
  en: 'Not subject to VAT in Germany (§ 3a (2) UStG). Place of supply: Switzerland; acquisition tax is due from the recipient (Art. 45 MWSTG)',
};
const notes: Readonly<Record<string, Note>> = { AE: reverseChargeNote, O: swissNote, G: swissNote };
const reverseCharge: Answer = { category: 'AE', rate: '0.00', note: reverseChargeNote.de, exemptionCode: 'VATEX-EU-AE' };
const outsideScope: Answer = { category: 'O', rate: '0.00', note: swissNote.de, exemptionCode: 'VATEX-EU-O' };
const asExport: Answer = { category: 'G', rate: '0.00', note: swissNote.de, exemptionCode: 'VATEX-EU-G' };

/**
 * How an electronic service of a seller in Germany is taxed; the first row that fits decides. Switzerland is not part of
 * VIES: of a Swiss UID the form and the check digit are all that is known.
 */
export const taxTable: readonly Row[] = [
  { case: 'DE', country: 'DE', type: 'any', vatId: 'any', answer: () => german },
  // § 3a (2): the place of supply is where a business sits.
  { case: 'AT-reverse-charge', country: 'AT', type: 'business', vatId: ['valid'], answer: () => reverseCharge },
  { case: 'AT-invalid-id', country: 'AT', type: 'business', vatId: ['invalid'], answer: () => 'VatIdNotConfirmed' },
  { case: 'AT-unchecked-id', country: 'AT', type: 'business', vatId: ['unchecked'], answer: () => 'VatIdUnchecked' },
  { case: 'AT-service-down', country: 'AT', type: 'business', vatId: ['unavailable'], answer: () => 'VatServiceUnavailable' },
  // § 3a (5): who shows no VAT id counts as a consumer.
  {
    case: 'AT-consumer',
    country: 'AT',
    type: 'any',
    vatId: 'any',
    answer: ({ oneStopShop }) => (oneStopShop ? { category: 'S', rate: '20.00' } : german),
  },
  {
    case: 'CH-business',
    country: 'CH',
    type: 'business',
    vatId: ['valid', 'unchecked', 'unavailable'],
    answer: ({ swissCategory }) => (swissCategory === 'G' ? asExport : outsideScope),
  },
  { case: 'CH-invalid-id', country: 'CH', type: 'business', vatId: ['invalid'], answer: () => 'VatIdNotConfirmed' },
  { case: 'CH-no-id', country: 'CH', type: 'business', vatId: ['none'], answer: () => 'VatIdMissing' },
  // Art. 10 (2) MWSTG: the seller would have to register in Switzerland first.
  { case: 'CH-consumer', country: 'CH', type: 'consumer', vatId: 'any', answer: () => 'TaxCaseUnsupported' },
];

export function taxCase({ country, type, vatId, checkId }: TaxedCustomer, settings: TaxSettings = defaultTaxSettings): TaxCase | Rejection<TaxRefusal> {
  const row = taxTable.find((r) => r.country === country && (r.type === 'any' || r.type === type) && (r.vatId === 'any' || r.vatId.includes(vatId)));
  const answer = row?.answer(settings) ?? 'TaxCaseUnsupported';
  if (!row || typeof answer === 'string')
    return reject(typeof answer === 'string' ? answer : 'TaxCaseUnsupported', { country, case: row?.case ?? 'other-country' });
  return {
    ...answer,
    case: row.case === 'AT-consumer' && settings.oneStopShop ? 'AT-consumer-oss' : row.case,
    ...(row.case === 'AT-reverse-charge' && checkId !== undefined && { evidence: { checkId } }),
  };
}

/** The tax as a document of this language says why there is none; German where the customer chose nothing. */
export function taxIn(language: DocumentLanguage | undefined, tax: TaxCase): TaxCase {
  const note = notes[tax.category]?.[language ?? 'de'];
  return tax.note === undefined || note === undefined ? tax : { ...tax, note };
}
