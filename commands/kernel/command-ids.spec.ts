import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCommandId, commandIds, revisionsOf } from './command-ids.ts';
import { uuid5 } from './uuid.ts';

describe('the ids of a stream’s commands', () => {
  it('finds every command at its revision, and none that never came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 300 }), fc.string(), (ids, stranger) => {
        const table = commandIds();
        for (const [revision, id] of ids.entries()) addCommandId(table, id, revision);
        for (const [revision, id] of ids.entries()) expect(revisionsOf(table, id)).toContain(revision);
        if (!ids.includes(stranger)) expect(revisionsOf(table, stranger)).toEqual([]);
      }),
    );
  });

  it('keeps the commands of a long stream in some 20 bytes each', () => {
    const table = commandIds();
    for (let revision = 0; revision < 100_000; revision += 1) addCommandId(table, uuid5('long', revision), revision);
    expect(table.words.byteLength / 100_000).toBeLessThan(48);
    expect(revisionsOf(table, uuid5('long', 77_777))).toEqual([77_777]);
    expect(revisionsOf(table, uuid5('long', 100_000))).toEqual([]);
  });

  it('finds a revision above 32 bits', () => {
    const table = commandIds();
    addCommandId(table, 'late', 2 ** 33 + 5);
    expect(revisionsOf(table, 'late')).toEqual([2 ** 33 + 5]);
  });
});
