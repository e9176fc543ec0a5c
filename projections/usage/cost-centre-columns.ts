import type { CostCentreRow } from './cost-centre-rows.ts';

interface CostCentreColumn {
  readonly field: keyof CostCentreRow;
  readonly de: string;
  readonly en: string;
  readonly kind: 'day' | 'text' | 'tokens' | 'amount';
}

/** The columns of the export, in the order of the file. KOST1 and KOST2 are named and limited as in DATEV's booking batch. */
export const costCentreColumns: readonly CostCentreColumn[] = [
  { field: 'day', de: 'Datum', en: 'Date', kind: 'day' },
  { field: 'kost1', de: 'KOST1', en: 'KOST1', kind: 'text' },
  { field: 'kost2', de: 'KOST2', en: 'KOST2', kind: 'text' },
  { field: 'model', de: 'Modell', en: 'Model', kind: 'text' },
  { field: 'channel', de: 'Kanal', en: 'Channel', kind: 'text' },
  { field: 'user', de: 'Nutzer (Pseudonym)', en: 'User (pseudonym)', kind: 'text' },
  { field: 'replies', de: 'Antworten', en: 'Replies', kind: 'tokens' },
  { field: 'inputTokens', de: 'Eingabe-Tokens', en: 'Input tokens', kind: 'tokens' },
  { field: 'outputTokens', de: 'Ausgabe-Tokens', en: 'Output tokens', kind: 'tokens' },
  { field: 'cacheReadTokens', de: 'Cache-Tokens', en: 'Cached tokens', kind: 'tokens' },
  { field: 'cost', de: 'Kosten zum Listenpreis', en: 'Cost at list price', kind: 'amount' },
  { field: 'currency', de: 'Währung', en: 'Currency', kind: 'text' },
];

/** A date as German spreadsheets read it. */
export function germanDay(day: string): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
