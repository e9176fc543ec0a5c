import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { program } from './program.ts';

/** The words that lead to each command that does something. */
function paths(command: Command, before: readonly string[] = []): readonly string[] {
  const own = command.commands.flatMap((sub) => paths(sub, [...before, sub.name()]));
  return own.length > 0 ? own : [before.join(' ')];
}

it('every command that the readme and the page for finance name is there', () => {
  const known = new Set(paths(program()));
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const [, section = ''] = /## The command line\n([^]*?)\n## /.exec(read('README.md')) ?? [];
  const listed = [...section.matchAll(/`([a-z]+(?: [a-z]+)*)`/g)].map(([, words = '']) => words);
  const called = [...`${read('README.md')}\n${read('docs/finance.md')}`.matchAll(/`(?:npx )?oce ([a-z]+(?: [a-z]+)?)/g)].map(([, words = '']) => words);
  expect(listed.length).toBeGreaterThan(20);
  expect([...new Set([...listed, ...called])].filter((words) => !known.has(words) && words !== 'help')).toEqual([]);
});
