import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../style/tree.ts';
import { requirements } from './catalogue.ts';
import { isDecision, isProven, proofs, unknownRows } from './proofs.ts';
import { keepResults, readResults, type Results } from './results.ts';

const ran = (tests: Results[string]['tests']): Results => ({ 'a.spec.ts': { sha256: '', tests } });
const row = (id: string, results: Results) => proofs(root, results).find((one) => one.id === id);

describe('the rows of the catalogue', () => {
  it('are proven by a test that passed', () => {
    const found = row('E1-4', ran([{ title: 'a webhook refuses one changed byte (E1-4)', status: 'passed' }]));
    expect(found && isProven(found)).toBe(true);
    expect(found?.passed).toEqual([{ file: 'a.spec.ts', title: 'a webhook refuses one changed byte (E1-4)' }]);
  });

  it.each([
    ['a test of theirs failed', ['passed', 'failed']],
    ['their only test was skipped', ['skipped']],
    ['no test of theirs ran', []],
  ] as const)('are not proven where %s', (_, statuses) => {
    const found = row('E1-4', ran(statuses.map((status) => ({ title: 'x (E1-4)', status }))));
    expect(found && isProven(found)).toBe(false);
  });

  it('hold the needs beyond the requirements, and count decisions apart', () => {
    expect(
      requirements()
        .map(({ id }) => id)
        .filter((id) => /^B\d+$/.test(id)),
    ).toEqual(Array.from({ length: 12 }, (_, i) => `B${i + 1}`));
    expect(
      requirements()
        .filter(isDecision)
        .every(({ id }) => id.startsWith('D-')),
    ).toBe(true);
  });

  it('are all that titles name', () => {
    expect(unknownRows(root)).toEqual([]);
  });
});

describe('the results of a run', () => {
  let folder: string;
  const spec = () => path.join(folder, 'a.spec.ts');
  const report = (status: string) => ({ testResults: [{ name: spec(), assertionResults: [{ ancestorTitles: ['a'], title: 'b (E1-4)', status }] }] });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-results-'));
    writeFileSync(spec(), 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are kept by spec, and a later run of it replaces them', () => {
    keepResults(folder, report('failed'));
    keepResults(folder, report('passed'));
    expect(readResults(folder)).toEqual({
      'a.spec.ts': { sha256: createHash('sha256').update(readFileSync(spec())).digest('hex'), tests: [{ title: 'a b (E1-4)', status: 'passed' }] },
    });
  });

  it('of a spec that ran on several days hold when they held on each', () => {
    const [passed, failed] = [report('passed').testResults, report('failed').testResults];
    for (const testResults of [
      [...passed, ...failed, ...passed],
      [...failed, ...passed],
    ]) {
      keepResults(folder, { testResults });
      expect(readResults(folder)['a.spec.ts']?.tests).toEqual([{ title: 'a b (E1-4)', status: 'failed' }]);
    }
  });

  it('end with the next change of the spec', () => {
    keepResults(folder, report('passed'));
    writeFileSync(spec(), 'two');
    expect(readResults(folder)).toEqual({});
  });
});
