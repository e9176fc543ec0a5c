import type { DatevSettings } from './settings.ts';

/**
 * Our charts count four digits and personal accounts five. A client with longer accounts appends zeros to both
 * (8400 → 840000 at length 6), so that a personal account always has one digit more.
 */
export function extfAccount(account: string, { accountLength }: Pick<DatevSettings, 'accountLength'>): string {
  return account.padEnd(account.length >= 5 ? accountLength + 1 : accountLength, '0');
}
