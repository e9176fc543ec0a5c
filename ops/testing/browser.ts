import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { Product } from './product.ts';

const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['OCE_CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
}

/** As a person signs in: asks for the mail, opens it, follows its link. */
export async function signedIn(browser: Browser, { url, dataDir }: Pick<Product, 'url' | 'dataDir'>, email: string): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/de/sign-in`);
  await page.getByRole('textbox').fill(email);
  await page.keyboard.press('Enter');
  await page.goto(await linkMailedTo(dataDir, email));
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
  await page.waitForURL((at) => !at.pathname.includes('sign-in'), { timeout: 30_000 });
  await page.close();
  return context;
}

async function linkMailedTo(dataDir: string, email: string): Promise<string> {
  for (let i = 0; i < 150; i += 1) {
    const link = mailsTo(dataDir, email)
      .map((mail) => /https?:\/\/\S+sign-in\?token=[\w-]{43}/.exec(mail)?.[0])
      .find(Boolean);
    if (link) return link;
    await sleep(200);
  }
  throw new Error(`no mail with a link for ${email}`);
}

function mailsTo(dataDir: string, email: string): string[] {
  const folder = join(dataDir, 'mail');
  if (!existsSync(folder)) return [];
  const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return mails.filter((mail) => mail.includes(`To: ${email}`)).map((mail) => mail.replace(/=\r?\n/g, '').replace(/=3D/g, '='));
}
