import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../demo/seed.ts';
import { openBrowser, signedIn } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

const app = join(import.meta.dirname, '../../portal/src/app/[locale]');
/** Every page there is, as its path with the placeholders of its folders. */
const pages = globSync('**/page.tsx', { cwd: app })
  .map((file) =>
    file
      .split(sep)
      .slice(0, -1)
      .filter((part) => !part.startsWith('('))
      .join('/'),
  )
  .filter((path) => !path.includes('...'))
  .sort();

const operatorEmail = 'betrieb@nextgen-it.example';
describe('the portal on the running product', () => {
  let product: Product;
  let browser: Browser;
  let tenant: BrowserContext;
  let operator: BrowserContext;
  let placeholders: Record<string, string>;

  beforeAll(async () => {
    expect(existsSync(join(app, '../../../.next/BUILD_ID')), 'the portal is built before its tests').toBe(true);
    product = await startProduct({ OCE_DEMO: 'on', OCE_PORTAL: 'on' });
    browser = await openBrowser();
    tenant = await signedIn(browser, product, demo.adminEmail);
    operator = await signedIn(browser, product, operatorEmail);
    const page = await tenant.newPage();
    await page.goto(`${product.url}/de`);
    await page.waitForURL(/tenants\/[^/]+\/overview/);
    const tenantId = /tenants\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const ask = async (query: string) =>
      (
        await page.evaluate(
          async (q) =>
            (
              await fetch('/graphql', {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'x-oce-csrf': '1' },
                body: JSON.stringify({ query: q }),
              })
            ).json() as Promise<{ data: Record<string, never> }>,
          query,
        )
      ).data;
    const found = (await ask('{ channels { id } conversations(first: 1) { nodes { id } } invoices(first: 1) { nodes { number } } }')) as unknown as {
      channels: { id: string }[];
      conversations: { nodes: { id: string }[] };
      invoices: { nodes: { number: string }[] };
    };
    await page.close();
    const board = await operator.newPage();
    await board.goto(`${product.url}/de/operator/board`);
    const runs = await board.evaluate(
      async () =>
        (
          await fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-oce-csrf': '1' },
            body: JSON.stringify({ query: '{ invoiceRuns(first: 1) { nodes { id } } }' }),
          })
        ).json() as Promise<{ data: { invoiceRuns: { nodes: { id: string }[] } } }>,
    );
    await board.close();
    placeholders = {
      tenantId,
      channelId: found.channels[0]?.id ?? '',
      conversationId: found.conversations.nodes[0]?.id ?? '',
      number: found.invoices.nodes[0]?.number ?? '',
      runId: runs.data.invoiceRuns.nodes[0]?.id ?? '',
    };
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const pathOf = (pattern: string) => pattern.replace(/\[(\w+)\]/g, (_, name: string) => placeholders[name] ?? `missing-${name}`);

  it('has pages to walk, and something to show on each', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(Object.values(placeholders).filter((value) => value === '')).toEqual([]);
  });

  it.each(pages)('/%s fits 360, 768 and 1,440 px in both languages, speaks them, and axe finds nothing (E3-2, T-4)', async (pattern) => {
    const context = pattern.startsWith('operator') ? operator : tenant;
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 500) problems.push(`${answer.status()} ${answer.url()}`);
    });
    for (const locale of ['de', 'en']) {
      await page.setViewportSize({ width: 1_440, height: 900 });
      await page.goto(`${product.url}/${locale}/${pathOf(pattern)}`);
      await page.locator('h1').first().waitFor({ timeout: 20_000 });
      await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      for (const width of [360, 768, 1_440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${locale} ${width}`).toBeLessThanOrEqual(width);
      }
      // A raw key reads like `channels.wizard.title`; names of hosts, files and models have other shapes.
      expect(
        (await page.locator('body').innerText()).match(
          /\b(common|nav|errors|overview|channels|assistant|conversations|invoices|trail|finance|tenants|access|settings|replay|privacy|usage|billing|months)\.[a-zA-Z]+(\.[a-zA-Z]+)*\b/g,
        ) ?? [],
      ).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows a message that has just come in without a reload, and the board counts it (US-3.2.a)', async () => {
    const page = await tenant.newPage();
    await page.goto(`${product.url}/de/tenants/${placeholders['tenantId']}/conversations`);
    await page.locator('h1').first().waitFor();
    // Neither is in the demo's history: a conversation that was not in the list, and tokens that the board had not counted.
    const links = () => page.locator('table tbody tr a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const before = await links();
    const board = await tenant.newPage();
    await board.goto(`${product.url}/de/tenants/${placeholders['tenantId']}/overview`);
    await board.locator('h1').first().waitFor();
    await expect.poll(() => board.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
    const counted = async () => Number(/Tokens heute\s+([\d.]+)/i.exec(await board.locator('main').innerText())?.[1]?.replaceAll('.', '') ?? Number.NaN);
    const countedBefore = await counted();
    expect(countedBefore).toBeGreaterThanOrEqual(0);
    const visitor = await page.context().newPage();
    await visitor.goto(`${product.url}/demo`);
    await visitor.getByRole('button', { name: /Chat öffnen/ }).click();
    await visitor.getByRole('textbox').fill('Guten Tag, haben Sie morgen geöffnet?');
    await visitor.keyboard.press('Enter');
    await expect.poll(async () => before.includes((await links())[0] ?? ''), { timeout: 20_000 }).toBe(false);
    expect(await page.locator('table tbody tr').first().innerText()).toContain('WebChat');
    await expect.poll(counted, { timeout: 20_000 }).toBeGreaterThan(countedBefore);
    await visitor.close();
    await board.close();
    await page.close();
  });

  it('steps through time by keyboard and by button, and shows in words what a change did (B7)', async () => {
    const page = await tenant.newPage();
    await page.goto(`${product.url}/de/tenants/${placeholders['tenantId']}/trail/replay`);
    const slider = page.getByRole('slider');
    const step = () => slider.getAttribute('aria-valuetext');
    await slider.waitFor();
    const newest = await step();
    expect(newest).toMatch(/^Änderung (\d+) von \1: /);
    await slider.press('ArrowLeft');
    await expect.poll(step).not.toBe(newest);
    await page.getByRole('button', { name: 'Nächste Änderung' }).click();
    await expect.poll(step).toBe(newest);
    expect(page.url()).toContain('?at=');
    // The demo's last change is its model; what was and what is stand there as removed and as added.
    await expect.poll(() => page.locator('del').allInnerTexts()).toEqual(['claude-sonnet-4-6']);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['demo']);
    await page.getByLabel('Zeitpunkt', { exact: true }).fill('2020-01-01T00:00:00');
    await page.getByText('Den Mandanten gab es noch nicht').first().waitFor();
    await slider.press('End');
    await expect.poll(step).toBe(newest);
    await page.close();
  });
});
