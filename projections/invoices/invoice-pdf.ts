import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Invoice } from '../../domain/invoices/events.ts';
import { invoiceDocument } from './invoice-document.ts';
import { invoiceHtml, type InvoiceFont } from './invoice-html.ts';
import type { InvoiceRenderer } from './invoice-renderer.ts';
import { defaultBranding, type Branding } from './invoice-style.ts';
import { datedAs } from './pdf-dates.ts';

export interface PdfOptions {
  /** The browser to print with; without it the usual places are looked at, then the binary that comes with the dependencies. */
  readonly executablePath?: string | undefined;
  readonly branding?: Branding | undefined;
  /** A browser that nobody needs is closed. */
  readonly idleMs?: number | undefined;
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// The page comes from us and holds no script; the sandbox can't be had as root in a container, so the network is taken away instead.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** A cold start on a busy machine takes seconds. */
const launchMs = 60_000;

/** Prints invoices with a headless Chromium, one at a time in one browser that is reused. */
export function invoicePdfRenderer({ executablePath, branding = defaultBranding, idleMs = 60_000 }: PdfOptions = {}): InvoiceRenderer {
  let browser: Promise<Browser> | undefined;
  let font: Promise<InvoiceFont> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const opened = async (): Promise<Browser> => {
    browser ??= launch(executablePath);
    try {
      const open = await browser;
      if (open.connected) return open;
    } catch (error) {
      browser = undefined;
      throw error;
    }
    browser = launch(executablePath);
    return browser;
  };
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const open = browser;
    browser = undefined;
    await (await open?.catch(() => undefined))?.close();
  };
  const print = async (invoice: Invoice): Promise<Uint8Array> => {
    clearTimeout(idle);
    font ??= readFont();
    const html = invoiceHtml(invoiceDocument(invoice), branding, await font);
    const page = await (await opened()).newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.setContent(html, { waitUntil: 'load' });
      return datedAs(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }), invoice.issuedOn);
    } finally {
      await page.close();
      idle = setTimeout(() => void close(), idleMs).unref();
    }
  };
  return {
    render(invoice) {
      const mine = queue.then(() => print(invoice));
      queue = mine.catch(() => undefined);
      return mine;
    },
    close,
  };
}

async function launch(executablePath: string | undefined): Promise<Browser> {
  const found = executablePath ?? (await firstThatExists(usualPlaces));
  if (found !== undefined) return puppeteer.launch({ executablePath: found, headless: true, args: flags, timeout: launchMs });
  const { default: bundled } = await import('@sparticuz/chromium');
  return puppeteer.launch({ executablePath: await bundled.executablePath(), headless: 'shell', args: [...bundled.args, ...flags], timeout: launchMs });
}

async function firstThatExists(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}

/** Inter (SIL Open Font License), embedded so that the document looks the same on every machine. */
async function readFont(): Promise<InvoiceFont> {
  const read = (file: string) => readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/inter/files/${file}`)), 'base64');
  const [latin, latinExt] = await Promise.all([read('inter-latin-wght-normal.woff2'), read('inter-latin-ext-wght-normal.woff2')]);
  return { latin, latinExt };
}
