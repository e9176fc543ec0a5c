import { expect, it } from 'vitest';
import { datedAs } from './pdf-dates.ts';

it('gives a PDF the date of its invoice and leaves every other byte in its place', () => {
  const before = Buffer.from(
    "%PDF-1.4\n<</CreationDate (D:20261122112928+00'00')\n/ModDate (D:20261122112928+00'00')>>\u00ff D:20261122112928+00'00'",
    'latin1',
  );
  const after = Buffer.from(datedAs(before, '2026-11-02')).toString('latin1');
  expect(after).toBe("%PDF-1.4\n<</CreationDate (D:20261102000000+00'00')\n/ModDate (D:20261102000000+00'00')>>\u00ff D:20261122112928+00'00'");
});
