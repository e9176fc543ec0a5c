import { Command } from 'commander';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { findTenants } from '../../projections/tenants/tenants.ts';
import { printList } from './output.ts';
import { allPages } from './pages.ts';
import { withCore } from './session.ts';

export function tenants(): Command {
  const noun = new Command('tenants').description('the companies that are customers');
  noun
    .command('list')
    .description('lists tenants, newest first')
    .option('--search <text>', 'part of the name, VAT id or the id')
    .option('--json', 'as data')
    .action(({ search, json }: { search?: string; json?: boolean }) =>
      withCore(async ({ readDb, clock }) => {
        const today = businessDate(toInstant(clock()));
        const found = await readDb.asOperator((db) => allPages((page) => findTenants(db, { search }, page, today)));
        // The administrator's address is personal data and stays sealed here.
        const items = found.map(({ adminEmail: _sealed, ...tenant }) => tenant);
        printList(
          items,
          [
            { title: 'id', value: ({ id }) => id },
            { title: 'company', value: ({ companyName }) => companyName },
            { title: 'package', value: (tenant) => tenant.package },
            { title: 'status', value: ({ status }) => status },
            { title: 'since', value: ({ registeredAt }) => businessDate(registeredAt) },
            { title: 'demo', value: ({ demo }) => (demo ? 'demo' : '') },
          ],
          { json, empty: 'No tenants yet.' },
        );
      }),
    );
  return noun;
}
