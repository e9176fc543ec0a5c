import type { EInvoice } from '../model.ts';
import { among, missing, when, type Rule } from './rule.ts';

type Period = NonNullable<EInvoice['period']>;
const reversed = ({ from, to }: Period): boolean => !missing(from) && !missing(to) && String(to) < String(from);
const empty = ({ from, to }: Period): boolean => missing(from) && missing(to);

/** Dates are compared as they are written, `YYYY-MM-DD`. */
export const periods: readonly Rule[] = [
  {
    id: 'BR-29',
    field: 'BT-74',
    severity: 'fatal',
    says: { de: 'Der Abrechnungszeitraum (BG-14) endet, bevor er beginnt.', en: 'The invoicing period (BG-14) ends before it begins.' },
    broken: ({ period }) => when(period !== undefined && reversed(period)),
  },
  {
    id: 'BR-30',
    field: 'BT-135',
    severity: 'fatal',
    says: { de: 'Der Zeitraum der Position (BG-26) endet, bevor er beginnt.', en: 'The period of the line (BG-26) ends before it begins.' },
    broken: ({ lines }) => among(lines, 'BG-25', ({ period }) => period !== undefined && reversed(period)),
  },
  {
    id: 'BR-CO-19',
    field: 'BG-14',
    severity: 'fatal',
    says: { de: 'Der Abrechnungszeitraum (BG-14) braucht einen Beginn oder ein Ende.', en: 'The invoicing period (BG-14) needs a start or an end.' },
    broken: ({ period }) => when(period !== undefined && empty(period)),
  },
  {
    id: 'BR-CO-20',
    field: 'BG-26',
    severity: 'fatal',
    says: { de: 'Der Zeitraum der Position (BG-26) braucht einen Beginn oder ein Ende.', en: 'The period of the line (BG-26) needs a start or an end.' },
    broken: ({ lines }) => among(lines, 'BG-25', ({ period }) => period !== undefined && empty(period)),
  },
  {
    id: 'PEPPOL-EN16931-R110',
    field: 'BT-134',
    severity: 'fatal',
    only: 'xrechnung',
    says: { de: 'Der Zeitraum der Position beginnt vor dem Abrechnungszeitraum.', en: 'The period of the line begins before the invoicing period.' },
    broken: ({ lines, period: whole }) =>
      among(lines, 'BG-25', ({ period }) => !missing(period?.from) && !missing(whole?.from) && String(period?.from) < String(whole?.from)),
  },
  {
    id: 'PEPPOL-EN16931-R111',
    field: 'BT-135',
    severity: 'fatal',
    only: 'xrechnung',
    says: { de: 'Der Zeitraum der Position endet nach dem Abrechnungszeitraum.', en: 'The period of the line ends after the invoicing period.' },
    broken: ({ lines, period: whole }) =>
      among(lines, 'BG-25', ({ period }) => !missing(period?.to) && !missing(whole?.to) && String(period?.to) > String(whole?.to)),
  },
  {
    id: 'BR-DE-TMP-32',
    field: 'BT-72',
    severity: 'information',
    only: 'xrechnung',
    says: {
      de: 'Es fehlt der Zeitpunkt der Leistung: BT-72, BG-14 oder BG-26 in jeder Position (§ 14 Abs. 4 Nr. 6 UStG).',
      en: 'The date of supply is missing: BT-72, BG-14, or BG-26 on every line.',
    },
    broken: ({ deliveredOn, period, lines }) => when(missing(deliveredOn) && !period && lines.some((line) => !line.period)),
  },
];
