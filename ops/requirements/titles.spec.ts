import { expect, it } from 'vitest';
import { titlesWithRows } from './titles.ts';

const ids = (source: string) => titlesWithRows(source).flatMap((title) => title.ids);

it('finds the rows that a title names in brackets', () => {
  expect(ids(`it('refuses one changed byte with 401 (Z1-4)', () => {});`)).toEqual(['Z1-4']);
  expect(ids('describe("the editor (ZZ-2.1.a, Z-9; ZZZ-1)", () => {});')).toEqual(['ZZ-2.1.a', 'Z-9', 'ZZZ-1']);
  expect(ids('it.skipIf(!redis)(`keeps order (Z1.1)`, () => {});')).toEqual(['Z1.1']);
});

it('finds them in tables of tests', () => {
  expect(ids(`it.each([['a', 1], ['b', 2]])('takes %s (Z-8)', () => {});`)).toEqual(['Z-8']);
});

it('takes nothing else for a claim', () => {
  expect(ids(`it('writes UTF-8 and answers Z1-4 later', () => { call('(Z1-4)'); });`)).toEqual([]);
});

it('takes a range for all of its rows, and one letter with a number for a row', () => {
  expect(ids(`it('ends the month (Z6.1 … Z6.4, B9)', () => {});`)).toEqual(['Z6.1', 'Z6.2', 'Z6.3', 'Z6.4', 'B9']);
  expect(ids(`it('keeps KB12 and B1x (B12)', () => {});`)).toEqual(['B12']);
});
