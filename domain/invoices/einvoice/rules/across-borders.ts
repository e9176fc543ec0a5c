import type { EInvoice } from '../model.ts';
import { missing, when, type Rule } from './rule.ts';

/** What the VAT categories K (intra-community supply) and B (Italian split payment) ask for beside their figures. */
function rule(id: string, field: string, de: string, en: string, broken: (invoice: EInvoice) => boolean): Rule {
  return { id, field, severity: 'fatal', says: { de, en }, broken: (invoice) => when(broken(invoice)) };
}

export const acrossBorders: readonly Rule[] = [
  // Free of VAT is only what demonstrably left for another member state: when, and where to.
  rule(
    'BR-IC-11',
    'BT-72',
    'Steuerkategorie K (innergemeinschaftliche Lieferung): Das Lieferdatum (BT-72) oder der Zeitraum (BG-14) muss angegeben werden.',
    'VAT category K (intra-community supply): the delivery date (BT-72) or the period (BG-14) must be given.',
    (i) => inBreakdown(i, 'K') && missing(i.deliveredOn) && missing(i.period?.from) && missing(i.period?.to),
  ),
  rule(
    'BR-IC-12',
    'BT-80',
    'Steuerkategorie K (innergemeinschaftliche Lieferung): Das Land der Lieferung (BT-80) muss angegeben werden.',
    'VAT category K (intra-community supply): the deliver-to country (BT-80) must be given.',
    (i) => inBreakdown(i, 'K') && missing(i.delivery?.address?.country),
  ),
  rule(
    'BR-B-01',
    'BT-40',
    'Steuerkategorie B (Split Payment): Verkäufer, Käufer und Lieferort müssen in Italien liegen.',
    'VAT category B (split payment): seller, buyer and place of delivery must be in Italy.',
    (i) => anywhere(i, 'B') && countries(i).some((country) => country !== 'IT'),
  ),
  rule(
    'BR-B-02',
    'BG-23',
    'Steuerkategorie B (Split Payment): Die Kategorie S darf nicht daneben stehen.',
    'VAT category B (split payment): category S must not stand beside it.',
    (i) => anywhere(i, 'B') && anywhere(i, 'S'),
  ),
];

function inBreakdown({ taxes }: EInvoice, code: string): boolean {
  return taxes.some(({ category }) => category === code);
}

function anywhere(invoice: EInvoice, code: string): boolean {
  return inBreakdown(invoice, code) || [...invoice.lines, ...invoice.allowances, ...invoice.charges].some(({ category }) => category === code);
}

function countries({ seller, buyer, taxRepresentative, delivery }: EInvoice): readonly string[] {
  return [seller, buyer, taxRepresentative, delivery].flatMap((party) => party?.address?.country ?? []);
}
