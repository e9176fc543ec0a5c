import { accounts, type Account, type AccountRole } from './accounts.ts';

/** The same accounts under the numbers of DATEV's two usual charts. */
export interface ChartOfAccounts {
  readonly name: 'SKR03' | 'SKR04';
  /** As DATEV's header field 27 wants it. */
  readonly datev: '03' | '04';
  /** The account's number in this chart. */
  readonly number: (role: AccountRole) => string;
  readonly byNumber: ReadonlyMap<string, Account>;
}

function chart(name: ChartOfAccounts['name'], datev: ChartOfAccounts['datev'], numberOf: (account: Account) => string): ChartOfAccounts {
  const byRole = new Map(accounts.map((account) => [account.role, numberOf(account)]));
  return {
    name,
    datev,
    byNumber: new Map(accounts.map((account) => [numberOf(account), account])),
    number: (role) => {
      const found = byRole.get(role);
      if (found === undefined) throw new Error(`${name} has no account for ${role}`);
      return found;
    },
  };
}

export const skr03 = chart('SKR03', '03', (account) => account.skr03);
export const skr04 = chart('SKR04', '04', (account) => account.skr04);

export const charts: Readonly<Record<ChartOfAccounts['name'], ChartOfAccounts>> = { SKR03: skr03, SKR04: skr04 };

/** The account's name in the chart; personal accounts have none there. */
export function accountName(of: ChartOfAccounts, account: string): string {
  return of.byNumber.get(account)?.name ?? `Konto ${account}`;
}

/** DATEV computes the tax of these itself, so a row carries the gross amount and no tax key. */
export function isAutomatic(of: ChartOfAccounts, account: string): boolean {
  return of.byNumber.get(account)?.automatic ?? false;
}
