import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directRefusals } from '../commands/assistant/direct.ts';
import { previewRefusals } from '../commands/assistant/preview.ts';
import { signInRejections } from '../commands/access/sign-in.ts';
import { onboardingRejections } from '../commands/tenants/onboard-tenant.ts';
import { draftRefusals } from '../domain/invoices/draft-invoice.ts';
import { errorsPage } from './errors-page.ts';
import { errors, sentence } from './errors.ts';
import { endpoints } from './rest/endpoints.ts';

const root = join(import.meta.dirname, '..');

async function rejectionsOfAllCommands(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const file of globSync('commands/*/*.ts', { cwd: root })) {
    if (file.endsWith('.spec.ts') || !/command\(\{/.test(readFileSync(join(root, file), 'utf8'))) continue;
    const module = (await import(join(root, file))) as Record<string, unknown>;
    for (const exported of Object.values(module)) {
      if (typeof exported !== 'object' || exported === null || !('rejections' in exported) || !('decide' in exported)) continue;
      for (const code of exported.rejections as readonly string[]) found.set(code, file);
    }
  }
  return found;
}

describe('the catalogue of errors', () => {
  it('has a sentence for every refusal of every command (GQL-4)', async () => {
    const all = await rejectionsOfAllCommands();
    expect(all.size).toBeGreaterThan(40);
    expect([...all].filter(([code]) => !errors[code]).map(([code, file]) => `${code} of ${file}`)).toEqual([]);
  });

  it("has a sentence for every refusal that is no command's", () => {
    const others = [
      ...directRefusals,
      ...previewRefusals,
      ...signInRejections,
      ...onboardingRejections,
      ...draftRefusals,
      ...endpoints.flatMap(({ refusals }) => refusals),
    ];
    expect(others.filter((code) => !errors[code])).toEqual([]);
  });

  it('speaks German and English, with the same figures', () => {
    const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
    for (const [code, { de, en, status }] of Object.entries(errors)) {
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(figures(de), code).toEqual(figures(en));
      expect(de, code).not.toBe(en);
    }
  });

  it('fills in the figures of the case', () => {
    expect(sentence({ rejected: 'PromptTooLong', info: { tokens: 16_001, limit: 16_000 } }, 'de')).toBe(
      'Der System-Prompt hat 16001 Tokens; höchstens 16000 sind möglich.',
    );
    expect(sentence({ rejected: 'NoSuchCode', info: { requestId: 'r1' } }, 'en')).toContain('r1');
  });

  it.each([
    [
      'CustomerNotBillable',
      { because: 'PeriodNotBegun', firstDay: '2026-02-01' },
      'Der Zeitraum beginnt erst am 2026-02-01.',
      'The period begins on 2026-02-01.',
    ],
    ['MonthNotReady', { check: 'bank-matched' }, 'Kontobewegungen zugeordnet', 'bank entries matched'],
    ['RoleNotAllowed', { role: 'operator-admin' }, 'Betreiber: Administration', 'operator: administration'],
    ['ModelNotInPackage', { model: 'm', package: 'starter' }, 'Paket Starter', 'Starter'],
    ['InvoiceRejectedByRule', { rule: 'BR-02', field: 'BT-2', message: 'fehlt' }, 'fehlt und muss angegeben werden', 'is missing and must be given'],
  ])('says codes in words of the reader: %s', (rejected, info, de, en) => {
    expect(sentence({ rejected, info }, 'de')).toContain(de);
    expect(sentence({ rejected, info }, 'en')).toContain(en);
  });

  it('is printed in ERRORS.md as it stands', () => {
    expect(readFileSync(join(import.meta.dirname, 'ERRORS.md'), 'utf8')).toBe(errorsPage());
  });
});
