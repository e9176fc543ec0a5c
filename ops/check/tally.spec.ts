import { describe, expect, it } from 'vitest';
import { addUp, fromReport, verdict } from './tally.ts';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('the closing line', () => {
  it('sums guards and specs', () => {
    expect(verdict(addUp([{ passed: 3, failed: 0, skipped: 0 }, fromReport(report, 0)]))).toBe('8 passed, 0 failed, 2 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { ...report, testResults: [...report.testResults, { status: 'failed', assertionResults: [] }] };
    expect(fromReport(broken, 1).failed).toBe(1);
  });

  it('does not count a file twice whose test failed', () => {
    const failing = { ...report, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] };
    expect(fromReport(failing, 1).failed).toBe(1);
  });

  it('counts an error outside of any test as a failure', () => {
    expect(fromReport(report, 1).failed).toBe(1);
  });
});
