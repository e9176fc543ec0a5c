import { rules } from '../../domain/invoices/einvoice/rules/violations.ts';
import type { Rejection } from '../../domain/kernel/rejection.ts';
import type { Role } from '../../domain/access/events.ts';
import type { monthChecks } from '../../projections/ledger/month-board.ts';
import type { Locale } from '../locale.ts';
import { fieldIn } from './field-names.ts';

type Said = Readonly<Record<Locale, string>>;

const roles: Readonly<Record<Role, Said>> = {
  owner: { de: 'Inhaber', en: 'owner' },
  admin: { de: 'Administrator', en: 'administrator' },
  editor: { de: 'Redakteur', en: 'editor' },
  billing: { de: 'Buchhaltung', en: 'billing' },
  colleague: { de: 'Kollege', en: 'colleague' },
  viewer: { de: 'Betrachter', en: 'viewer' },
  auditor: { de: 'Prüfer', en: 'auditor' },
  'operator-admin': { de: 'Betreiber: Administration', en: 'operator: administration' },
  'operator-support': { de: 'Betreiber: Support', en: 'operator: support' },
  'operator-finance': { de: 'Betreiber: Finanzen', en: 'operator: finance' },
  'operator-security': { de: 'Betreiber: Sicherheit', en: 'operator: security' },
};
const checks: Readonly<Record<(typeof monthChecks)[number], Said>> = {
  'month-over': { de: 'Monat vorbei', en: 'month is over' },
  'run-released': { de: 'Rechnungslauf freigegeben', en: 'invoice run released' },
  'everybody-billed': { de: 'alle Mandanten abgerechnet', en: 'every tenant billed' },
  'invoices-sent': { de: 'Rechnungen zugestellt', en: 'invoices delivered' },
  'bank-complete': { de: 'Kontoauszüge vollständig', en: 'bank statements complete' },
  'bank-matched': { de: 'Kontobewegungen zugeordnet', en: 'bank entries matched' },
  'provider-bills': { de: 'Anbieterabrechnungen abgeglichen', en: 'provider bills reconciled' },
  'exchange-rates': { de: 'Umrechnungskurse erfasst', en: 'exchange rates recorded' },
  'books-balanced': { de: 'Bücher ausgeglichen', en: 'books balanced' },
  'datev-exported': { de: 'an DATEV übergeben', en: 'handed to DATEV' },
  'earlier-closed': { de: 'frühere Monate abgeschlossen', en: 'earlier months closed' },
};
const packages: Readonly<Record<string, string>> = { starter: 'Starter', professional: 'Professional', enterprise: 'Enterprise' };

const of = (words: Readonly<Record<string, Said>>, value: string | number | undefined, locale: Locale) =>
  value !== undefined && Object.hasOwn(words, value) ? words[value]?.[locale] : value;

/** The figures of a refusal as a reader of this language says them: ids of roles, checks and rules become words. */
export function inWords({ rejected, info }: Rejection, locale: Locale): Rejection['info'] {
  const { role, check, rule, package: booked, field } = info;
  return {
    ...info,
    ...(role !== undefined && { role: of(roles, role, locale) ?? '' }),
    ...(check !== undefined && { check: of(checks, check, locale) ?? '' }),
    ...(booked !== undefined && { package: packages[booked] ?? booked }),
    ...(rejected === 'InvoiceRejectedByRule' && rule !== undefined && { message: ruleSays(String(rule), locale) ?? info['message'] ?? '' }),
    ...((rejected === 'InvalidInput' || rejected === 'CredentialsRefused') && { field: fieldIn(locale, String(field ?? '')) }),
  };
}

function ruleSays(id: string, locale: Locale): string | undefined {
  return rules.find((rule) => rule.id === id)?.says[locale];
}
