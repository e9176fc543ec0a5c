import { Command } from 'commander';
import { addPackCommands } from './audit-pack.ts';
import { findTrail } from '../../projections/audit/trail.ts';
import { count, day } from './options.ts';
import { printList } from './output.ts';
import { allPages } from './pages.ts';
import { withCore } from './session.ts';

interface Asked {
  readonly tenant?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function audit(): Command {
  const noun = new Command('audit').description('who changed what, and when');
  noun
    .command('list')
    .description('lists the trail, newest first')
    .option('--tenant <id>', 'of one tenant; otherwise of everybody')
    .option('--from <day>', 'first day', day)
    .option('--to <day>', 'last day', day)
    .option('--limit <n>', 'at most so many entries, 0 for all', count, 0)
    .option('--json', 'as data, with what was before and after')
    .action(({ tenant, from, to, limit, json }: Asked) =>
      withCore(async ({ readDb }) => {
        const items = await readDb.asOperator((db) => allPages((page) => findTrail(db, tenant, { from, to }, page), limit === 0 ? undefined : limit));
        printList(
          items.map(({ before, after, ...entry }) => ({ ...entry, before: fromJson(before), after: fromJson(after) })),
          [
            { title: 'at', value: ({ at }) => at },
            { title: 'tenant', value: ({ tenantId }) => tenantId },
            { title: 'actor', value: ({ actor }) => actor },
            { title: 'event', value: ({ event }) => event },
            { title: 'subject', value: ({ subject }) => subject },
            { title: 'reason', value: ({ reason }) => reason ?? '' },
          ],
          { json, empty: 'The trail has no entry that fits.' },
        );
      }),
    );
  addPackCommands(noun);
  return noun;
}

function fromJson(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
