import { Command, InvalidArgumentError } from 'commander';
import { recordView } from '../../commands/access/record-view.ts';
import type { Moment } from '../../commands/replay/history.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import type { TenantAt } from '../../domain/replay/configuration.ts';
import { differences, values, type Value } from '../../domain/replay/differences.ts';
import { replayOf } from '../replay.ts';
import { Failure, refusal } from './failure.ts';
import { printList } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

interface Asked {
  readonly tenant: string;
  readonly at: Moment;
  readonly diff?: Moment;
  readonly open?: boolean;
  readonly json?: boolean;
}

export function replay(): Command {
  return new Command('replay')
    .description('how a tenant was set up at any moment, from the log alone')
    .requiredOption('--tenant <id>', 'which tenant')
    .requiredOption('--at <moment>', 'an instant (2026-11-03T10:15:00Z) or a position of the log', moment)
    .option('--diff <moment>', 'shows what changed from --at to this moment instead', moment)
    .option('--open', "with names and addresses of people; that stands in the tenant's access log")
    .option('--json', 'as data')
    .action(({ tenant, at, diff, open, json }: Asked) =>
      withCore(async (core) => {
        const asked = async (when: Moment): Promise<TenantAt> => {
          const now = toInstant(core.clock());
          if ('at' in when && when.at > now) throw new Failure(`${when.at} lies in the future; it is ${now} now.`);
          if (!/^[A-Za-z0-9_-]{1,80}$/.test(tenant)) return { status: 'absent' };
          const found = await replayOf(core).tenantAt(tenant, when);
          return open ? found : withoutPeople(found);
        };
        if ((await asked({ at: toInstant(core.clock()) })).status === 'absent') throw new Failure(`There is no tenant ${tenant}.`);
        if (open) {
          const noted = await core.handle(recordView, { what: 'export', subject: 'configuration' }, { ...newEnvelope(), tenantId: tenant });
          if (!noted.ok) throw refusal(noted);
        }
        const before = await asked(at);
        if (diff !== undefined) return printDifferences(before, await asked(diff), json);
        if (before.status === 'absent') throw new Failure(`${tenant} did not exist yet at ${written(at)}.`);
        if (json) console.log(JSON.stringify(before.configuration, undefined, 2));
        else
          printList(
            [...values(before)],
            [
              { title: 'path', value: ([path]) => path },
              { title: 'value', value: ([, value]) => plain(value) },
            ],
            { empty: '' },
          );
      }),
    );
}

function printDifferences(before: TenantAt, after: TenantAt, json: boolean | undefined): void {
  printList(
    differences(before, after).map((one) => ({ path: one.path, before: one.before ?? null, after: one.after ?? null })),
    [
      { title: 'path', value: ({ path }) => path },
      { title: 'before', value: ({ before: old }) => (old === null ? null : plain(old)) },
      { title: 'after', value: ({ after: fresh }) => (fresh === null ? null : plain(fresh)) },
    ],
    { json, empty: 'Nothing differs.' },
  );
}

function withoutPeople(at: TenantAt): TenantAt {
  if (at.status === 'absent') return at;
  const { company, users, ...rest } = at.configuration;
  return {
    status: 'present',
    configuration: { ...rest, company: { ...company, adminEmail: '' }, users: users.map((user) => ({ ...user, name: null, email: '' })) },
  };
}

const plain = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

const written = (when: Moment): string => ('at' in when ? when.at : `position ${when.position}`);

function moment(value: string): Moment {
  if (/^\d{1,18}$/.test(value)) return { position: BigInt(value) };
  // Without a zone an instant would mean another one on another machine.
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime())) throw new InvalidArgumentError('Wanted: an instant with its zone, or a position of the log.');
  return { at: toInstant(instant) };
}
