import type { MonthBoard, MonthCheck, MonthCheckName } from '../../../projections/ledger/month-board.ts';
import { monthChecks } from '../../../projections/ledger/month-board.ts';
import type { Locale } from '../../locale.ts';
import { builder } from '../builder.ts';

/** What to do next, in one sentence. */
const steps: Readonly<Record<MonthCheckName, Readonly<Record<Locale, string>>>> = {
  'month-over': { de: 'Der Monat läuft noch; abgeschlossen wird er, wenn er vorbei ist.', en: 'The month is still running; it is closed once it is over.' },
  'run-released': { de: 'Rechnungslauf für den Monat starten und freigeben.', en: 'Start and release the invoice run of the month.' },
  'everybody-billed': { de: 'Mandanten klären, die der Lauf nicht abrechnen konnte.', en: 'Settle the tenants that the run could not bill.' },
  'invoices-sent': { de: 'Rechnungen zustellen, die noch nicht beim Kunden sind.', en: 'Get the invoices to their customers that are not there yet.' },
  'bank-complete': { de: 'Kontoauszug bis zum Monatsletzten einlesen.', en: 'Import the bank statement up to the last of the month.' },
  'bank-matched': { de: 'Offene Kontobewegungen zuordnen.', en: 'Match the open bank entries.' },
  'provider-bills': { de: 'Abrechnung des Modellanbieters abgleichen.', en: "Reconcile the model provider's bill." },
  'exchange-rates': { de: 'Umrechnungskurs des Monats erfassen (BMF, § 16 Abs. 6 UStG).', en: "Record the month's exchange rate (BMF, § 16 (6) UStG)." },
  'books-balanced': { de: 'Bücher prüfen lassen und Abweichungen klären.', en: 'Check the books and settle what differs.' },
  'datev-exported': { de: 'Buchungen an DATEV exportieren.', en: 'Export the bookings for DATEV.' },
  'earlier-closed': { de: 'Frühere Monate abschließen.', en: 'Close the earlier months.' },
};

const Check = builder.enumType('MonthCheckName', {
  values: Object.fromEntries(monthChecks.map((check) => [check.toUpperCase().replaceAll('-', '_'), { value: check }])) as Record<
    string,
    { value: MonthCheckName }
  >,
});
const CheckStatus = builder.enumType('MonthCheckStatus', {
  values: { DONE: { value: 'done' }, OPEN: { value: 'open' }, NOT_NEEDED: { value: 'not-needed' } } as const,
});

const MonthCheckType = builder.objectRef<MonthCheck>('MonthCheck').implement({
  fields: (t) => ({
    check: t.expose('check', { type: Check }),
    status: t.expose('status', { type: CheckStatus }),
    count: t.exposeInt('count', { description: 'How many things wait.' }),
    nextStep: t.string({ nullable: true, resolve: ({ check, status }, _, { locale }) => (status === 'open' ? steps[check][locale] : null) }),
  }),
});

export const MonthBoardType = builder.objectRef<MonthBoard>('MonthBoard').implement({
  description: 'What is open until a month can be closed, in the order in which it is done.',
  fields: (t) => ({
    period: t.expose('period', { type: 'Month' }),
    since: t.expose('since', { type: 'Month', nullable: true, description: 'The first month that was billed or booked.' }),
    checks: t.field({ type: [MonthCheckType], resolve: ({ checks }) => [...checks] }),
    next: t.expose('next', { type: Check, nullable: true }),
    closable: t.boolean({ resolve: ({ next, closedAt }) => next === null && closedAt === null }),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true }),
    closedBy: t.exposeString('closedBy', { nullable: true }),
  }),
});
