import { Command } from 'commander';
import { projections as catalogue } from '../../projections/catalogue.ts';
import { Failure } from './failure.ts';
import { printList } from './output.ts';
import { withCore } from './session.ts';

export function projections(): Command {
  const noun = new Command('projections').description('the read models');
  noun
    .command('list')
    .description('lists the read models and the questions they answer')
    .option('--json', 'as data')
    .action(({ json }: { json?: boolean }) => {
      printList(
        catalogue.map(({ name, version, answers, tables }) => ({ name, version, answers, tables: tables.map((table) => table.name) })),
        [
          { title: 'name', value: ({ name }) => name },
          { title: 'version', value: ({ version }) => version, right: true },
          { title: 'answers', value: ({ answers }) => answers },
        ],
        { json, empty: 'There are no read models.' },
      );
    });
  noun
    .command('rebuild')
    .description('builds read models anew from the log, beside the live ones, and swaps them in')
    .argument('[name]', 'the read model')
    .option('--all', 'every read model')
    .option('--json', 'as data')
    .action(async (name: string | undefined, { all, json }: { all?: boolean; json?: boolean }, command: Command) => {
      if ((name === undefined) === (all !== true)) command.error('Name one read model, or say --all.');
      const names = catalogue.map((projection) => projection.name).filter((known) => all === true || known === name);
      if (names.length === 0)
        throw new Failure(`There is no read model ${name ?? ''}. These are: ${catalogue.map((projection) => projection.name).join(', ')}`);
      await withCore(async ({ runner }) => {
        const items: { name: string; seconds: string }[] = [];
        for (const known of names) {
          const started = performance.now();
          await runner.rebuild(known);
          items.push({ name: known, seconds: ((performance.now() - started) / 1000).toFixed(2) });
        }
        printList(
          items,
          [
            { title: 'rebuilt', value: (item) => item.name },
            { title: 'seconds', value: ({ seconds }) => seconds, right: true },
          ],
          { json, empty: '' },
        );
      });
    });
  return noun;
}
