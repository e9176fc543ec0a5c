import type { AllowanceOrCharge, EInvoice, Line, Party, TaxBreakdown } from '../model.ts';
import { among, missing, when, type Rule } from './rule.ts';
import { named } from './terms.ts';

type Field = (invoice: EInvoice) => string | undefined;

function rule(id: string, field: string, broken: Rule['broken'], only?: 'xrechnung'): Rule {
  const { de, en } = named(field);
  const says = { de: `${de} fehlt und muss angegeben werden.`, en: `${en} is missing and must be given.` };
  return { id, field, severity: 'fatal', says, broken, ...(only && { only }) };
}

/** What the document must say. */
const document: readonly (readonly [string, string, Field])[] = [
  ['BR-01', 'BT-24', (i) => i.specification],
  ['BR-02', 'BT-1', (i) => i.number],
  ['BR-03', 'BT-2', (i) => i.issuedOn],
  ['BR-04', 'BT-3', (i) => i.type],
  ['BR-05', 'BT-5', (i) => i.currency],
  ['BR-06', 'BT-27', (i) => i.seller?.name],
  ['BR-07', 'BT-44', (i) => i.buyer?.name],
  ['BR-12', 'BT-106', (i) => i.totals?.lines],
  ['BR-13', 'BT-109', (i) => i.totals?.net],
  ['BR-14', 'BT-112', (i) => i.totals?.gross],
  ['BR-15', 'BT-115', (i) => i.totals?.due],
];

/** What a group must say as soon as it is there. */
const parts: readonly Rule[] = [
  rule('BR-08', 'BG-5', ({ seller }) => when(!seller?.address)),
  rule('BR-09', 'BT-40', ({ seller }) => when(seller?.address !== undefined && missing(seller.address.country))),
  rule('BR-10', 'BG-8', ({ buyer }) => when(!buyer?.address)),
  rule('BR-11', 'BT-55', ({ buyer }) => when(buyer?.address !== undefined && missing(buyer.address.country))),
  rule('BR-16', 'BG-25', ({ lines }) => when(lines.length === 0)),
  rule('BR-17', 'BT-59', ({ payee }) => when(payee !== undefined && missing(payee.name))),
  rule('BR-18', 'BT-62', ({ taxRepresentative }) => when(taxRepresentative !== undefined && missing(taxRepresentative.name))),
  rule('BR-19', 'BG-12', ({ taxRepresentative }) => when(taxRepresentative !== undefined && !taxRepresentative.address)),
  rule('BR-20', 'BT-69', ({ taxRepresentative }) => when(taxRepresentative?.address !== undefined && missing(taxRepresentative.address.country))),
  rule('BR-49', 'BT-81', ({ payments }) => among(payments, 'BG-16', ({ code }) => missing(code))),
  rule('BR-50', 'BT-84', ({ payments }) => among(payments, 'BG-17', ({ account }) => account !== undefined && missing(account.iban))),
  rule('BR-52', 'BT-122', ({ documents }) => among(documents, 'BG-24', ({ reference }) => missing(reference))),
  rule('BR-53', 'BT-111', ({ taxCurrency, taxTotals }) => when(taxCurrency !== undefined && !taxTotals.some(({ currency }) => currency === taxCurrency))),
  rule('BR-54', 'BG-32', ({ lines }) => among(lines, 'BG-25', ({ attributes }) => attributes.some(({ name, value }) => missing(name) || missing(value)))),
  rule('BR-55', 'BT-25', ({ preceding }) => among(preceding, 'BG-3', ({ number }) => missing(number))),
  rule('BR-56', 'BT-63', ({ taxRepresentative }) => when(taxRepresentative !== undefined && missing(taxRepresentative.vatId))),
  rule('BR-57', 'BT-80', ({ delivery }) => when(delivery?.address !== undefined && missing(delivery.address.country))),
  rule('BR-61', 'BT-84', ({ payments }) => among(payments, 'BG-16', ({ code, account }) => ['30', '58'].includes(code ?? '') && missing(account?.iban))),
  rule('BR-62', 'BT-34', (i) => when(unschemed(i.seller))),
  rule('BR-63', 'BT-49', (i) => when(unschemed(i.buyer))),
  rule('BR-64', 'BT-157', ({ lines }) => among(lines, 'BG-25', (line) => !missing(line.standardItem) && missing(line.standardItemScheme))),
  rule('BR-65', 'BT-158', ({ lines }) => among(lines, 'BG-25', (line) => line.classifications.some(({ scheme }) => missing(scheme)))),
  rule('BR-CO-18', 'BG-23', ({ taxes }) => when(taxes.length === 0)),
];

const unschemed = (party: Party | undefined): boolean => !missing(party?.electronicAddress) && missing(party?.electronicAddressScheme);

const lines: readonly (readonly [string, string, (line: Line) => string | undefined])[] = [
  ['BR-21', 'BT-126', ({ id }) => id],
  ['BR-22', 'BT-129', ({ quantity }) => quantity],
  ['BR-23', 'BT-130', ({ unit }) => unit],
  ['BR-24', 'BT-131', ({ net }) => net],
  ['BR-25', 'BT-153', ({ name }) => name],
  ['BR-26', 'BT-146', ({ price }) => price],
  ['BR-CO-04', 'BT-151', ({ category }) => category],
];

const breakdown: readonly (readonly [string, string, (tax: TaxBreakdown) => string | undefined])[] = [
  ['BR-45', 'BT-116', ({ base }) => base],
  ['BR-46', 'BT-117', ({ amount }) => amount],
  ['BR-47', 'BT-118', ({ category }) => category],
  // What VAT does not apply to has no rate, in plain EN 16931.
  ['BR-48', 'BT-119', ({ rate, category }) => rate ?? (category === 'O' ? 'none' : undefined)],
];

interface Priced {
  readonly group: string;
  readonly of: (invoice: EInvoice) => readonly AllowanceOrCharge[];
  readonly amount: readonly [string, string];
  readonly category?: readonly [string, string];
  readonly reasons: readonly string[];
}

/** BG-20, BG-21, BG-27, BG-28. EN 16931 states the need of a reason twice, as a rule of its own and as a condition. */
const priced: readonly Priced[] = [
  { group: 'BG-20', of: (i) => i.allowances, amount: ['BR-31', 'BT-92'], category: ['BR-32', 'BT-95'], reasons: ['BR-33', 'BR-CO-21'] },
  { group: 'BG-21', of: (i) => i.charges, amount: ['BR-36', 'BT-99'], category: ['BR-37', 'BT-102'], reasons: ['BR-38', 'BR-CO-22'] },
  { group: 'BG-27', of: (i) => i.lines.flatMap(({ allowances }) => allowances), amount: ['BR-41', 'BT-136'], reasons: ['BR-42', 'BR-CO-23'] },
  { group: 'BG-28', of: (i) => i.lines.flatMap(({ charges }) => charges), amount: ['BR-43', 'BT-141'], reasons: ['BR-44', 'BR-CO-24'] },
];

const ofPriced = priced.flatMap(({ group, of, amount, category, reasons }): Rule[] => [
  rule(amount[0], amount[1], (i) => among(of(i), group, (entry) => missing(entry.amount))),
  ...(category ? [rule(category[0], category[1], (i) => among(of(i), group, (entry) => missing(entry.category)))] : []),
  ...reasons.map((id): Rule => ({
    id,
    field: group,
    severity: 'fatal',
    says: {
      de: `${group}: Ein Nachlass oder Zuschlag braucht einen Grund, als Text oder als Code.`,
      en: `${group}: an allowance or charge needs a reason, as text or as a code.`,
    },
    broken: (i) => among(of(i), group, ({ reason, reasonCode }) => missing(reason) && missing(reasonCode)),
  })),
]);

/** XRechnung wants more than EN 16931 does. */
const xrechnung: readonly Rule[] = [
  rule('BR-DE-1', 'BG-16', ({ payments }) => when(payments.length === 0), 'xrechnung'),
  rule('BR-DE-2', 'BG-6', ({ seller }) => when(seller?.contact === undefined), 'xrechnung'),
  rule('BR-DE-3', 'BT-37', ({ seller }) => when(missing(seller?.address?.city)), 'xrechnung'),
  rule('BR-DE-4', 'BT-38', ({ seller }) => when(missing(seller?.address?.postalCode)), 'xrechnung'),
  rule('BR-DE-5', 'BT-41', ({ seller }) => when(seller?.contact !== undefined && missing(seller.contact.name)), 'xrechnung'),
  rule('BR-DE-6', 'BT-42', ({ seller }) => when(seller?.contact !== undefined && missing(seller.contact.phone)), 'xrechnung'),
  rule('BR-DE-7', 'BT-43', ({ seller }) => when(seller?.contact !== undefined && missing(seller.contact.email)), 'xrechnung'),
  rule('BR-DE-8', 'BT-52', ({ buyer }) => when(missing(buyer?.address?.city)), 'xrechnung'),
  rule('BR-DE-9', 'BT-53', ({ buyer }) => when(missing(buyer?.address?.postalCode)), 'xrechnung'),
  rule('BR-DE-10', 'BT-77', ({ delivery }) => when(delivery?.address !== undefined && missing(delivery.address.city)), 'xrechnung'),
  rule('BR-DE-11', 'BT-78', ({ delivery }) => when(delivery?.address !== undefined && missing(delivery.address.postalCode)), 'xrechnung'),
  rule('BR-DE-14', 'BT-119', ({ taxes }) => among(taxes, 'BG-23', ({ rate }) => missing(rate)), 'xrechnung'),
  rule('BR-DE-15', 'BT-10', ({ buyerReference }) => when(missing(buyerReference)), 'xrechnung'),
  rule('BR-DE-30', 'BT-90', ({ payments, creditor }) => when(payments.some(isDebit) && missing(creditor)), 'xrechnung'),
  rule('BR-DE-31', 'BT-91', ({ payments }) => among(payments, 'BG-19', (means) => isDebit(means) && missing(means.debitedAccount)), 'xrechnung'),
  rule('PEPPOL-EN16931-R001', 'BT-23', ({ process }) => when(missing(process)), 'xrechnung'),
  rule('PEPPOL-EN16931-R010', 'BT-49', ({ buyer }) => when(missing(buyer?.electronicAddress)), 'xrechnung'),
  rule('PEPPOL-EN16931-R020', 'BT-34', ({ seller }) => when(missing(seller?.electronicAddress)), 'xrechnung'),
];

/** 49 and 59 are direct debits (UNTDID 4461). */
export function isDebit({ code }: { readonly code?: string | undefined }): boolean {
  return code === '49' || code === '59';
}

export const presence: readonly Rule[] = [
  ...document.map(([id, field, of]) => rule(id, field, (i) => when(missing(of(i))))),
  ...parts,
  ...lines.map(([id, field, of]) => rule(id, field, (i) => among(i.lines, 'BG-25', (line) => missing(of(line))))),
  ...breakdown.map(([id, field, of]) => rule(id, field, (i) => among(i.taxes, 'BG-23', (tax) => missing(of(tax))))),
  ...ofPriced,
  ...xrechnung,
];
