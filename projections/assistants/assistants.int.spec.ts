import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findAssistant } from './assistants.ts';
import { findActivePrompt, findPromptVersion, findPromptVersions } from './prompt-versions.ts';

describe('the assistant', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.drain();
  });
  afterAll(() => side.close());

  it('shows what was chosen last, and the defaults where nobody chose', async () => {
    expect(await side.asTenant('alpha', (db) => findAssistant(db, 'alpha'))).toEqual({ model: 'demo', personaName: 'Flamme', language: 'de' });
    expect(await side.asTenant('beta', (db) => findAssistant(db, 'beta'))).toEqual({ model: undefined, personaName: 'Assistent', language: 'de' });
    expect(await side.asTenant('beta', (db) => findAssistant(db, 'alpha'))).toMatchObject({ model: undefined });
  });
  it('pages through the versions, newest first, with exactly one in force', async () => {
    const first = await side.asTenant('alpha', (db) => findPromptVersions(db, 'alpha', { first: 2 }));
    expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
    expect(first.nodes.map(({ version, active, restoredFrom, note }) => [version, active, restoredFrom, note])).toEqual([
      [3, true, 1, null],
      [2, false, null, null],
    ]);
    const rest = await side.asTenant('alpha', (db) => findPromptVersions(db, 'alpha', { first: 2, after: first.endCursor ?? undefined }));
    expect(rest).toMatchObject({ totalCount: 3, hasNextPage: false });
    expect(rest.nodes).toEqual([
      {
        version: 1,
        text: 'Seien Sie freundlich.',
        characters: 20,
        tokens: 6,
        sha256: 'a1',
        writtenAt: '2026-10-02T10:00:00.000Z',
        writtenBy: 'user:u-anna',
        restoredFrom: null,
        active: false,
        note: 'Start',
      },
    ]);
  });
  it('gives the prompt in force and any other version', async () => {
    expect(await side.asTenant('alpha', (db) => findActivePrompt(db, 'alpha'))).toMatchObject({ version: 3, text: 'Seien Sie freundlich.', active: true });
    expect(await side.asTenant('alpha', (db) => findPromptVersion(db, 'alpha', 2))).toMatchObject({ version: 2, text: 'Seien Sie knapp.', active: false });
    expect(await side.asTenant('alpha', (db) => findPromptVersion(db, 'alpha', 4))).toBeUndefined();
    expect(await side.asTenant('beta', (db) => findActivePrompt(db, 'beta'))).toBeUndefined();
  });
});
