import { countries } from '../codes/places.ts';
import { figure } from './figures.ts';
import { among, missing, when, type Rule } from './rule.ts';

const vatPrefix = (id: string | undefined): boolean => missing(id) || countries.has(String(id).slice(0, 2)) || String(id).startsWith('EL');

/** What EN 16931 says besides presence, sums and codes. */
export const conditions: readonly Rule[] = [
  {
    id: 'BR-27',
    field: 'BT-146',
    severity: 'fatal',
    says: {
      de: 'Ein Nettopreis darf nicht negativ sein; eine Gutschrift hat eine negative Menge.',
      en: 'A net price must not be negative; a credit has a negative quantity.',
    },
    broken: ({ lines }) => among(lines, 'BG-25', ({ price }) => figure(price)?.isNegative() === true && !figure(price)?.isZero()),
  },
  {
    id: 'BR-28',
    field: 'BT-148',
    severity: 'fatal',
    says: { de: 'Ein Bruttopreis darf nicht negativ sein.', en: 'A gross price must not be negative.' },
    broken: ({ lines }) => among(lines, 'BG-25', ({ grossPrice }) => figure(grossPrice)?.isNegative() === true && !figure(grossPrice)?.isZero()),
  },
  {
    id: 'BR-51',
    field: 'BT-87',
    severity: 'warning',
    says: {
      de: 'Eine Kartennummer darf nie ganz genannt werden: höchstens die ersten sechs und die letzten vier Stellen.',
      en: 'A card number must never be stated in full: its first six and last four digits at most.',
    },
    broken: ({ payments }) => among(payments, 'BG-18', ({ card }) => (card?.number ?? '').trim().length > 10),
  },
  {
    id: 'BR-CO-03',
    field: 'BT-7',
    severity: 'fatal',
    says: { de: 'BT-7 und BT-8 schließen einander aus.', en: 'BT-7 and BT-8 exclude each other.' },
    broken: ({ taxPointOn, taxPointCode }) => when(!missing(taxPointOn) && !missing(taxPointCode)),
  },
  {
    id: 'BR-CO-09',
    field: 'BT-31',
    severity: 'fatal',
    says: {
      de: 'Eine USt-IdNr. (BT-31, BT-48, BT-63) beginnt mit dem Kürzel ihres Landes.',
      en: 'A VAT id (BT-31, BT-48, BT-63) begins with the code of its country.',
    },
    broken: ({ seller, buyer, taxRepresentative }) => among([seller, buyer, taxRepresentative], 'VAT id', (party) => !vatPrefix(party?.vatId)),
  },
  {
    id: 'BR-CO-25',
    field: 'BT-9',
    severity: 'fatal',
    says: {
      de: 'Ist ein Betrag fällig, muss ein Fälligkeitsdatum (BT-9) oder eine Zahlungsbedingung (BT-20) angegeben werden.',
      en: 'When an amount is due, a due date (BT-9) or terms of payment (BT-20) must be given.',
    },
    broken: ({ totals, dueOn, terms }) => when(figure(totals?.due)?.greaterThan(0) === true && missing(dueOn) && missing(terms)),
  },
  {
    id: 'BR-CO-26',
    field: 'BT-30',
    severity: 'fatal',
    says: {
      de: 'Der Verkäufer braucht eine Kennung (BT-29), Registernummer (BT-30) oder USt-IdNr. (BT-31).',
      en: 'The seller needs an identifier (BT-29), a registration (BT-30) or a VAT id (BT-31).',
    },
    broken: ({ seller }) => when(missing(seller?.vatId) && missing(seller?.registration) && !(seller?.identifiers ?? []).some(({ id }) => !missing(id))),
  },
];
