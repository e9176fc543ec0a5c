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
    .argument('[name]', 'the read model; without one, all of them in one reading of the log')
    .option('--all', 'every read model, as without a name')
    .option('--json', 'as data')
    .action(async (name: string | undefined, { all, json }: { all?: boolean; json?: boolean }, command: Command) => {
      if (name !== undefined && all === true) command.error('Name one read model, or say --all.');
      const names = catalogue.map((projection) => projection.name).filter((known) => name === undefined || known === name);
      if (names.length === 0)
        throw new Failure(`There is no read model ${name ?? ''}. These are: ${catalogue.map((projection) => projection.name).join(', ')}`);
      await withCore(async ({ runner }) => {
        const started = performance.now();
        const progress = progressLine();
        await (name === undefined ? runner.rebuildAll(progress.show) : runner.rebuild(name, progress.show));
        progress.end();
        const seconds = ((performance.now() - started) / 1000).toFixed(2);
        printList(
          names.map((known) => ({ name: known, seconds })),
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

/** How far it is, on one line that rewrites itself, for who watches a terminal. */
function progressLine() {
  const { stderr } = process;
  let shown = '';
  return {
    show: (position: bigint, head: bigint): void => {
      const text = `${(position * 100n) / (head || 1n)} %`;
      if (!stderr.isTTY || text === shown) return;
      stderr.write(`\r${text}`);
      shown = text;
    },
    end: (): void => {
      if (shown !== '') stderr.write('\r      \r');
    },
  };
}
