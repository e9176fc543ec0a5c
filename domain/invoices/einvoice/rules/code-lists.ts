import { creditNoteTypes, invoiceTypes, mediaTypes, referenceTypes, taxPointCodes } from '../codes/documents.ts';
import { allowanceReasons, chargeReasons, paymentMeans } from '../codes/payments.ts';
import { countries, currencies } from '../codes/places.ts';
import { addressSchemes, classifications, identifierSchemes } from '../codes/schemes.ts';
import { exemptions, taxCategories } from '../codes/taxes.ts';
import { units } from '../codes/units.ts';
import type { EInvoice } from '../model.ts';
import { among, missing, type Rule } from './rule.ts';

type Codes = readonly (string | undefined)[];
const types: ReadonlySet<string> = new Set([...invoiceTypes, ...creditNoteTypes]);

/** Which field takes its value from which list. */
const lists: readonly (readonly [number: number, field: string, list: string, codes: ReadonlySet<string>, of: (invoice: EInvoice) => Codes])[] = [
  [1, 'BT-3', 'UNTDID 1001', types, (i) => [i.type]],
  [3, 'BT-110', 'ISO 4217', currencies, (i) => i.taxTotals.map(({ currency }) => currency)],
  [4, 'BT-5', 'ISO 4217', currencies, (i) => [i.currency]],
  [5, 'BT-6', 'ISO 4217', currencies, (i) => [i.taxCurrency]],
  // CII speaks of the same three moments in UNTDID 2475: 5, 29 and 72.
  [6, 'BT-8', 'UNTDID 2005', new Set([...taxPointCodes, '5', '29', '72']), (i) => [i.taxPointCode]],
  [7, 'BT-18', 'UNTDID 1153', referenceTypes, (i) => [i.objectScheme]],
  [10, 'BT-29', 'ISO 6523', identifierSchemes, (i) => [i.seller, i.buyer, i.payee].flatMap((party) => (party?.identifiers ?? []).map(({ scheme }) => scheme))],
  [11, 'BT-30', 'ISO 6523', identifierSchemes, (i) => [i.seller, i.buyer, i.payee].map((party) => party?.registrationScheme)],
  [13, 'BT-158', 'UNTDID 7143', classifications, (i) => i.lines.flatMap((line) => line.classifications.map(({ scheme }) => scheme))],
  [14, 'BT-55', 'ISO 3166-1', countries, (i) => [i.seller, i.buyer, i.taxRepresentative, i.delivery].map((party) => party?.address?.country)],
  [15, 'BT-159', 'ISO 3166-1', countries, (i) => i.lines.map(({ origin }) => origin)],
  [16, 'BT-81', 'UNTDID 4461', paymentMeans, (i) => i.payments.map(({ code }) => code)],
  [17, 'BT-118', 'UNTDID 5305', taxCategories, (i) => [...i.taxes, ...i.allowances, ...i.charges].map(({ category }) => category)],
  [18, 'BT-151', 'UNTDID 5305', taxCategories, (i) => i.lines.map(({ category }) => category)],
  [19, 'BT-98', 'UNTDID 5189', allowanceReasons, (i) => [...i.allowances, ...i.lines.flatMap((line) => line.allowances)].map(({ reasonCode }) => reasonCode)],
  [20, 'BT-105', 'UNTDID 7161', chargeReasons, (i) => [...i.charges, ...i.lines.flatMap((line) => line.charges)].map(({ reasonCode }) => reasonCode)],
  [21, 'BT-157', 'ISO 6523', identifierSchemes, (i) => i.lines.map(({ standardItemScheme }) => standardItemScheme)],
  [22, 'BT-121', 'VATEX', exemptions, (i) => i.taxes.map(({ reasonCode }) => reasonCode?.toUpperCase())],
  [23, 'BT-130', 'UN/ECE Rec. 20', units, (i) => i.lines.flatMap(({ unit, baseUnit }) => [unit, baseUnit])],
  [24, 'BT-125', 'MIME', mediaTypes, (i) => i.documents.map(({ mediaType }) => mediaType)],
  [25, 'BT-49', 'EAS', addressSchemes, (i) => [i.seller, i.buyer].map((party) => party?.electronicAddressScheme)],
];

export const codeLists: readonly Rule[] = lists.map(([number, field, list, codes, of]): Rule => ({
  id: `BR-CL-${String(number).padStart(2, '0')}`,
  field,
  severity: 'fatal',
  says: { de: `${field} enthält einen Code, den die Liste ${list} nicht kennt.`, en: `${field} holds a code that the list ${list} does not know.` },
  broken: (invoice) => among(of(invoice), field, (code) => !missing(code) && !codes.has(code ?? '')),
}));
