import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDate } from '../../domain/kernel/time.ts';
import { demo } from '../demo/seed.ts';
import { openBrowser, signedIn } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

describe("a tenant's figures in the portal", () => {
  let product: Product;
  let browser: Browser;
  let tenant: BrowserContext;

  beforeAll(async () => {
    product = await startProduct({ OCE_DEMO: 'on', OCE_PORTAL: 'on' });
    browser = await openBrowser();
    tenant = await signedIn(browser, product, demo.adminEmail);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const opened = async (path: string) => {
    const page = await tenant.newPage();
    await page.goto(`${product.url}/de/tenants/${demo.tenantId}/${path}`);
    await page.locator('h1').first().waitFor({ timeout: 20_000 });
    return page;
  };

  it('splits a month by model, channel and pseudonym, each to the same exact sum', async () => {
    const page = await opened('usage/report');
    const table = page.getByRole('table', { name: 'Welche Modelle geantwortet haben' });
    await table.waitFor();
    const sums = async () => (await page.locator('tfoot').last().innerText()).split(/\s*[\t\n]+\s*/).slice(1);
    const byModel = await sums();
    expect(byModel.some((cell) => /^\d[\d.]*,\d{2,6}\s€$/.test(cell))).toBe(true);
    for (const way of ['Kanal', 'Nutzer']) {
      await page.getByRole('button', { name: way, exact: true }).click();
      expect(await sums(), way).toEqual(byModel);
    }
    expect(await page.locator('tbody').last().innerText()).not.toMatch(/\+49|@/);
    await page.close();
  });

  it('says what another package would have cost (B7)', async () => {
    const page = await opened('usage/forecast');
    await page.getByLabel('Paket', { exact: true }).selectOption({ label: 'Starter' });
    await expect.poll(() => page.getByRole('region', { name: 'Mit der Änderung' }).innerText(), { timeout: 15_000 }).toMatch(/299,00\s€/);
    expect(await page.getByText(/951,00\s€ weniger/).count()).toBe(1);
    expect(await page.getByRole('list', { name: /in jedem Paket/ }).innerText()).toContain('Ihr Paket');
    await page.close();
  });

  it('puts a channel on a cost centre from today on, and the export of last month keeps the one before (US-3.2.d)', async () => {
    const page = await opened('usage/cost-centres');
    await page.getByRole('button', { name: 'Kostenstelle für WebChat' }).click();
    await page.getByLabel('KOST1').fill('Küche');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').filter({ hasText: 'Umlaute' }).waitFor();
    await page.getByLabel('KOST1').fill('4711');
    await page.getByLabel('Gilt ab').fill('2020-01-01');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').filter({ hasText: 'schon ab dem' }).waitFor();
    await page.getByLabel('Gilt ab').fill(businessDate(new Date().toISOString()));
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page
      .getByRole('row', { name: /WebChat/ })
      .filter({ hasText: '4711' })
      .waitFor();
    await page.getByLabel('Monat', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Format').selectOption({ label: 'CSV (UTF-8)' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Herunterladen' }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.split('\r\n').filter((row) => row.includes(';100;') && row.includes('WebChat')).length).toBeGreaterThan(0);
    await page.close();
  });

  it("checks a month's receipts in the browser, and finds the one that was changed", async () => {
    const page = await opened('usage/receipts');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Herunterladen' }).click()]);
    const file = await download.path();
    const genuine = readFileSync(file, 'utf8');
    const check = (text: string) =>
      page.locator('input[type=file]').setInputFiles({ name: 'receipts.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });
    await check(genuine);
    await page.getByText('Die signierte Summe passt').waitFor({ timeout: 30_000 });
    await check(genuine.replace(/"output":\d+/, '"output":1'));
    await page.getByText('Zeile 1: Die Signatur passt nicht zum Inhalt').waitFor({ timeout: 30_000 });
    await page.close();
  });

  it('opens an invoice with its files and the calls behind a line (US-3.5, B6)', async () => {
    const page = await opened('invoices');
    await page.getByRole('link', { name: /^RE/ }).first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF herunterladen', exact: true }).click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.getByRole('button', { name: /Nachweis zu Position 2/ }).click();
    await page.getByText('Nachgerechnet: stimmt auf den Cent').waitFor({ timeout: 15_000 });
    await page.close();
  });

  it('takes a mailbox and a reference for invoices, and refuses a wrong VAT id beside its field (E8-5)', async () => {
    const page = await opened('settings/billing');
    await page.getByLabel(/USt-IdNr/).fill('DE111111111');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').filter({ hasText: 'USt-IdNr.' }).waitFor();
    expect(await page.getByLabel(/USt-IdNr/).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel(/USt-IdNr/).fill('DE811234565');
    await page.getByLabel(/Rechnungen per E-Mail an/).fill('rechnung@brandt-waerme.example');
    await page.getByLabel(/Leitweg-ID/).fill('04011000-12345-34');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Rechnungsangaben sind gespeichert.').first().waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel(/Rechnungen per E-Mail an/).inputValue(), { timeout: 15_000 }).toBe('rechnung@brandt-waerme.example');
    await page.close();
  });
});
