import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementXml } from '../../commands/banking/testing/statement.ts';
import { addDays, businessDate, daysOf, monthOf, toInstant } from '../../domain/kernel/time.ts';
import { openBrowser, signedIn } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

const operatorEmail = 'betrieb@nextgen-it.example';

const today = businessDate(toInstant(new Date()));
const lastMonth = monthOf(addDays(daysOf(monthOf(today)).from, -1));

interface Billed {
  readonly number: string;
  readonly period: string;
  readonly open: string;
  readonly vat: string;
  readonly lines: readonly { readonly position: number; readonly net: string; readonly calls: number | null }[];
}

/** One month end at the desk, as a person does it; the steps build on each other as they do in the office. */
describe('the finance desk', () => {
  let product: Product;
  let browser: Browser;
  let operator: BrowserContext;

  beforeAll(async () => {
    product = await startProduct({ OCE_DEMO: 'on', OCE_PORTAL: 'on' });
    browser = await openBrowser();
    operator = await signedIn(browser, product, operatorEmail);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const opened = async (path: string): Promise<Page> => {
    const page = await operator.newPage();
    await page.goto(`${product.url}/de/operator/finance/${path}`);
    await page.locator('h1').first().waitFor({ timeout: 20_000 });
    return page;
  };
  /** What the demo's story has billed by now; its amounts depend on the day. */
  const invoicesOn = async (page: Page): Promise<readonly Billed[]> =>
    (
      await page.evaluate(
        async () =>
          (
            await fetch('/graphql', {
              method: 'POST',
              headers: { 'content-type': 'application/json', 'x-oce-csrf': '1' },
              body: JSON.stringify({ query: '{ invoices(first: 20) { nodes { number period open vat lines { position net calls } } } }' }),
            })
          ).json() as Promise<{ data: { invoices: { nodes: Billed[] } } }>,
      )
    ).data.invoices.nodes.filter(({ number, open }) => number.startsWith('RE') && Number.parseFloat(open) > 150);
  /** An amount of a page in cents. */
  const cents = (text: string): number => Number(/-?[\d.]+,\d{2}/.exec(text)?.[0].replaceAll(/[.,]/g, ''));

  it('says what is open until a month is closed, and leads to the next step (J6.5)', async () => {
    const page = await opened('month');
    const steps = page.locator('ol li');
    await expect.poll(() => steps.count(), { timeout: 15_000 }).toBe(11);
    expect(await page.getByRole('button', { name: /abschließen/ }).count()).toBe(0);
    await steps.getByRole('link').first().click();
    await page.waitForURL(/finance\/[a-z-]+\?month=\d{4}-\d{2}/);
    await page.close();
  });

  it('issues what the preview shows, by one click that names count and sum (J6.1)', async () => {
    const page = await opened('runs');
    await page.getByLabel('Zeitraum').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Vorschau anzeigen' }).click();
    await page.getByRole('button', { name: 'Freigeben …' }).click();
    const question = page.getByRole('alertdialog');
    const said = await question.innerText();
    const count = Number(/(\d+) Rechnung/.exec(said)?.[1]);
    const sum = cents(/zusammen (\S+)/.exec(said)?.[1] ?? '');
    expect(count).toBeGreaterThan(0);
    await question.getByRole('button', { name: /ausstellen/ }).click();
    await page.waitForURL(/runs\/[0-9a-f-]+/);
    await page.getByText('Abgeschlossen').waitFor({ timeout: 60_000 });
    const board = await page.locator('main').innerText();
    expect(Number(/Ausgestellt\s+(\d+)/.exec(board)?.[1])).toBe(count);
    expect(cents(/Brutto\s+(\S+)/.exec(board)?.[1] ?? '')).toBe(sum);
    await page.close();
  });

  it('completes a run that has nothing to bill, so that its month can be closed', async () => {
    const page = await opened('runs');
    await page.getByLabel('Zeitraum').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Vorschau anzeigen' }).click();
    await page.getByRole('button', { name: 'Freigeben …' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ohne Rechnungen abschließen' }).click();
    await page.waitForURL(/runs\/[0-9a-f-]+/);
    await page.getByText('Abgeschlossen').waitFor({ timeout: 60_000 });
    expect(await page.locator('main').innerText()).toMatch(/Ausgestellt\s+0\b/);
    await page.close();
  });

  it('shows the document, proves a line to the cent, and credits a part of it (B6, J6.3)', async () => {
    const page = await opened('invoices');
    const billed = (await invoicesOn(page)).find(
      ({ vat, lines }) => vat !== '0.00' && lines.some(({ calls }) => calls) && Number.parseFloat(lines[0]?.net ?? '0') > 20,
    );
    const proven = billed?.lines.find(({ calls }) => calls)?.position;
    await page.goto(`${product.url}/de/operator/finance/invoices/${billed?.number}`);
    await page.locator('iframe').waitFor({ timeout: 20_000 });
    const file = await page.request.get(`${product.url}${await page.locator('iframe').getAttribute('src')}`);
    expect([file.status(), file.headers()['content-type'], file.headers()['content-security-policy']]).toEqual([
      200,
      'application/pdf',
      "default-src 'none'; frame-ancestors 'self'",
    ]);
    await page.getByRole('button', { name: `Nachweis zu Position ${proven}` }).click();
    await page.getByText('Nachgerechnet: stimmt auf den Cent').waitFor({ timeout: 15_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Gutschrift' }).click();
    await page.getByLabel('Pos. 1 netto').fill('12,50');
    await page.getByLabel('Grund').fill('Ausfall an einem Vormittag');
    await page.getByRole('button', { name: /Gutschrift über 14,88\s€ ausstellen/ }).click();
    await page.getByText('Gutgeschrieben: 14,88 €').waitFor({ timeout: 20_000 });
    await page.getByRole('link', { name: /^RK/ }).first().click();
    await page.getByRole('heading', { name: /^Gutschrift RK/ }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Ausfall an einem Vormittag');
    await page.close();
  });

  it('reads a bank statement in, takes a proposal, and takes it back', async () => {
    const page = await opened('open-items');
    const total = async () => cents(await page.locator('section').filter({ hasText: 'Nach Alter' }).locator('header').innerText());
    await expect.poll(total).toBeGreaterThan(0);
    const before = await total();
    const [settled, advanced] = (await invoicesOn(page)).toReversed();
    const whole = cents((settled?.open ?? '').replace('.', ','));
    const buffer = Buffer.from(
      statementXml({
        opening: '0.00',
        closing: String((whole + 10_000) / 100),
        movements: [
          { amount: settled?.open ?? '', side: 'CRDT', day: today, reference: 'B1', transactions: [{ name: 'Kunde', text: settled?.number ?? '' }] },
          { amount: '100.00', side: 'CRDT', day: today, reference: 'B2', transactions: [{ name: 'Kunde', text: `Anzahlung ${advanced?.number}` }] },
        ],
      }),
    );
    await page.locator('input[type=file]').setInputFiles({ name: 'auszug.xml', mimeType: 'text/xml', buffer });
    await page.getByText('2 neue Bewegungen eingelesen').first().waitFor({ timeout: 20_000 });
    await expect.poll(total).toBe(before - whole);
    await page.getByRole('button', { name: 'Vorschlag übernehmen' }).click();
    await expect.poll(total).toBe(before - whole - 10_000);
    await page.getByRole('button', { name: 'Zugeordnet' }).click();
    const advance = page.getByRole('listitem').filter({ hasText: 'Anzahlung' });
    await advance.getByRole('button', { name: 'Zuordnung aufheben' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zuordnung aufheben' }).click();
    await expect.poll(total).toBe(before - whole);
    await page.close();
  });

  it('names what a provider billed and we did not meter, and takes a reason for it (J6.5)', async () => {
    const page = await opened(`reconciliation?month=${lastMonth}`);
    await page.getByLabel('Anbieter', { exact: true }).fill('AWS Bedrock');
    const buffer = Buffer.from(`date,model,input_tokens,output_tokens\n${lastMonth}-03,claude-sonnet-4-6,70000,800\n`);
    await page.getByLabel('Datei', { exact: true }).setInputFiles({ name: 'abrechnung.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Einlesen' }).click();
    const row = page.getByRole('row').filter({ hasText: '70.800' });
    await row.first().waitFor({ timeout: 20_000 });
    expect(await row.innerText()).toContain('Abgerechnet, aber nicht gezählt');
    await row.getByRole('button', { name: /erklären/ }).click();
    await page.getByLabel('Grund').fill('Versuche der Entwicklung auf demselben Konto');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => row.count(), { timeout: 15_000 }).toBe(0);
    await page.close();
  });

  it('opens an account, and hands the debtors to DATEV with the checker’s word (J6.4)', async () => {
    const journal = await opened('invoices');
    const [{ number, period } = { number: '', period: '' }] = await invoicesOn(journal);
    await journal.goto(`${product.url}/de/operator/finance/journal?month=${period}`);
    await journal.getByRole('button', { name: /1400/ }).click();
    const sheet = journal.getByRole('dialog');
    await sheet.getByText(number).first().waitFor({ timeout: 15_000 });
    await journal.close();
    const datev = await opened('datev');
    await datev.getByRole('button', { name: 'Debitoren erzeugen' }).click();
    const row = datev.getByRole('row').filter({ hasText: /Debitoren|EXTF_.*Stamm/ });
    await row.first().waitFor({ timeout: 20_000 });
    expect(await row.first().innerText()).toContain('Geprüft');
    await datev.close();
  });

  it('lets one person propose prices, and only another approve them', async () => {
    const page = await opened('prices/new');
    await page.getByLabel('Monatspreis in EUR').first().fill('319,00');
    await page.getByRole('cell', { name: /319,00/ }).waitFor();
    await page.getByRole('button', { name: 'Vorschlagen' }).click();
    await page.waitForURL(/finance\/prices$/, { timeout: 20_000 });
    await page.getByRole('button', { name: 'Freigeben' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Freigeben' }).click();
    await page
      .getByText(/zweite Person|anderen Person|selbst vorgeschlagen/)
      .first()
      .waitFor({ timeout: 15_000 });
    expect(await page.getByText('Wartet auf Freigabe').count()).toBe(1);
    await page.close();
  });
});
