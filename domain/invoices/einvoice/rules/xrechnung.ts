import { isIban } from '../../../kernel/iban.ts';
import type { EInvoice } from '../model.ts';
import { isDebit } from './presence.ts';
import { among, missing, when, type Rule, type Severity } from './rule.ts';

type Means = EInvoice['payments'][number];

function rule(id: string, severity: Severity, field: string, de: string, en: string, broken: Rule['broken']): Rule {
  return { id, severity, field, only: 'xrechnung', says: { de, en }, broken };
}

const taxable = ['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M'];
const documentTypes = ['326', '380', '384', '389', '381', '875', '876', '877'];
const xrechnungId = /^urn:cen\.eu:en16931:2017#(compliant|conformant)#urn:xeinkauf\.de:kosit:(xrechnung|extension:xrechnung)_3\.\d+/;
const skonto = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(#BASISBETRAG=-?\d+\.\d{2})?#$/;

const transfer = ({ code }: Means) => code === '30' || code === '58';
const card = ({ code }: Means) => code === '48' || code === '54' || code === '55';
const has = {
  account: ({ account }: Means) => account !== undefined,
  card: (means: Means) => means.card !== undefined,
  debit: ({ debitedAccount }: Means) => !missing(debitedAccount),
};

/** Each kind of payment brings its own group, and no other (BR-DE-23 … 25). */
const payments: readonly Rule[] = [
  rule('BR-DE-23-a', 'fatal', 'BG-17', 'Eine Überweisung (30, 58) braucht ein Konto (BG-17).', 'A credit transfer (30, 58) needs an account (BG-17).', (i) =>
    among(i.payments, 'BG-16', (means) => transfer(means) && !has.account(means)),
  ),
  rule(
    'BR-DE-23-b',
    'fatal',
    'BG-16',
    'Bei einer Überweisung dürfen Karte (BG-18) und Lastschrift (BG-19) nicht angegeben werden.',
    'With a credit transfer, card (BG-18) and direct debit (BG-19) must not be given.',
    (i) => among(i.payments, 'BG-16', (means) => transfer(means) && (has.card(means) || has.debit(means))),
  ),
  rule(
    'BR-DE-24-a',
    'fatal',
    'BG-18',
    'Eine Kartenzahlung (48, 54, 55) braucht die Karte (BG-18).',
    'A card payment (48, 54, 55) needs the card (BG-18).',
    (i) => among(i.payments, 'BG-16', (means) => card(means) && !has.card(means)),
  ),
  rule(
    'BR-DE-24-b',
    'fatal',
    'BG-16',
    'Bei einer Kartenzahlung dürfen Konto (BG-17) und Lastschrift (BG-19) nicht angegeben werden.',
    'With a card payment, account (BG-17) and direct debit (BG-19) must not be given.',
    (i) => among(i.payments, 'BG-16', (means) => card(means) && (has.account(means) || has.debit(means))),
  ),
  rule(
    'BR-DE-25-a',
    'fatal',
    'BG-19',
    'Eine Lastschrift (59) braucht Mandat und Konto (BG-19).',
    'A direct debit (59) needs mandate and account (BG-19).',
    (i) => among(i.payments, 'BG-16', (means) => means.code === '59' && !has.debit(means) && missing(i.mandate) && missing(i.creditor)),
  ),
  rule(
    'BR-DE-25-b',
    'fatal',
    'BG-16',
    'Bei einer Lastschrift dürfen Konto (BG-17) und Karte (BG-18) nicht angegeben werden.',
    'With a direct debit, account (BG-17) and card (BG-18) must not be given.',
    (i) => among(i.payments, 'BG-16', (means) => means.code === '59' && (has.account(means) || has.card(means))),
  ),
  rule('BR-DE-19', 'warning', 'BT-84', 'Die IBAN (BT-84) ist nicht gültig.', 'The IBAN (BT-84) is not valid.', (i) =>
    among(i.payments, 'BG-17', ({ code, account }) => code === '58' && !missing(account?.iban) && !isIban(account?.iban ?? '')),
  ),
  rule('BR-DE-20', 'warning', 'BT-91', 'Die IBAN (BT-91) ist nicht gültig.', 'The IBAN (BT-91) is not valid.', (i) =>
    among(i.payments, 'BG-19', ({ code, debitedAccount }) => code === '59' && !missing(debitedAccount) && !isIban(debitedAccount ?? '')),
  ),
  rule('PEPPOL-EN16931-R061', 'fatal', 'BT-89', 'Eine Lastschrift braucht eine Mandatsreferenz.', 'A direct debit needs a mandate reference.', (i) =>
    when(i.payments.some(isDebit) && missing(i.mandate)),
  ),
];

export const xrechnung: readonly Rule[] = [
  rule(
    'BR-DE-16',
    'fatal',
    'BT-31',
    'Bei diesen Steuerkategorien braucht der Verkäufer BT-31 oder BT-32, oder einen Steuervertreter (BG-11).',
    'With these VAT categories the seller needs BT-31 or BT-32, or a tax representative (BG-11).',
    (i) =>
      when(
        [...i.lines, ...i.taxes, ...i.allowances, ...i.charges].some(({ category }) => taxable.includes(category ?? '')) &&
          missing(i.seller?.vatId) &&
          missing(i.seller?.taxNumber) &&
          i.taxRepresentative === undefined,
      ),
  ),
  rule('BR-DE-17', 'warning', 'BT-3', 'Diese Rechnungsart (BT-3) kennt die XRechnung nicht.', 'XRechnung does not know this invoice type (BT-3).', ({ type }) =>
    when(!missing(type) && !documentTypes.includes(type ?? '')),
  ),
  rule(
    'BR-DE-18',
    'fatal',
    'BT-20',
    'Eine Zeile der Zahlungsbedingungen, die mit # beginnt, muss ein Skonto nach XRechnung sein und mit einem Zeilenumbruch enden.',
    'A line of the payment terms that begins with # must be a discount in XRechnung’s notation and end with a line feed.',
    ({ terms }) => when(!skontoFits(terms ?? '')),
  ),
  rule('BR-DE-21', 'warning', 'BT-24', 'BT-24 ist nicht die Kennung der XRechnung 3.0.', 'BT-24 is not the identifier of XRechnung 3.0.', ({ specification }) =>
    when(!missing(specification) && !xrechnungId.test(specification ?? '')),
  ),
  rule(
    'BR-DE-22',
    'fatal',
    'BT-125',
    'Die Dateinamen der Anlagen müssen verschieden sein.',
    'The file names of the attachments must differ.',
    ({ documents }) => {
      const names = documents.flatMap(({ fileName }) => (missing(fileName) ? [] : [fileName]));
      return when(new Set(names).size < names.length);
    },
  ),
  rule(
    'BR-DE-26',
    'warning',
    'BG-3',
    'Eine korrigierte Rechnung (384) nennt die vorausgegangene (BG-3).',
    'A corrected invoice (384) names the one before it (BG-3).',
    ({ type, preceding }) => when(type === '384' && preceding.length === 0),
  ),
  rule('BR-DE-27', 'warning', 'BT-42', 'Eine Telefonnummer hat mindestens drei Ziffern.', 'A telephone number has at least three digits.', ({ seller }) =>
    when(!missing(seller?.contact?.phone) && (seller?.contact?.phone ?? '').replace(/\D/g, '').length < 3),
  ),
  rule('BR-DE-28', 'warning', 'BT-43', 'Die E-Mail-Adresse ist nicht gültig.', 'The e-mail address is not valid.', ({ seller }) =>
    when(!missing(seller?.contact?.email) && !/^[^@\s]+@([^@.\s]+\.)+[^@.\s]+$/.test(seller?.contact?.email ?? '')),
  ),
  ...payments,
];

function skontoFits(terms: string): boolean {
  const lines = terms.split(/\r?\n/);
  return lines.every((line, i) => !line.trimStart().startsWith('#') || (skonto.test(line) && i < lines.length - 1));
}
