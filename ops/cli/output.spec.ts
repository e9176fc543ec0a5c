import { expect, it } from 'vitest';
import { table } from './output.ts';

it('lines columns up and sets figures to the right', () => {
  const rows = [
    { name: 'Brenner', gross: '9.00' },
    { name: 'Abendroth', gross: '1250.00' },
  ];
  expect(
    table(rows, [
      { title: 'name', value: ({ name }) => name },
      { title: 'gross', value: ({ gross }) => gross, right: true },
    ]),
  ).toBe(['name         gross', '─────────  ───────', 'Brenner       9.00', 'Abendroth  1250.00'].join('\n'));
});

it('lets no control character of a name reach the terminal', () => {
  expect(table([{ name: 'Evil\u001B[2J\u202E' }], [{ title: 'name', value: ({ name }) => name }])).not.toMatch(/[\u001B\u202E]/);
});
