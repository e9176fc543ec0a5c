import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryLiveReplies } from '../../commands/assistant/live-replies-memory.ts';
import { memoryLimits } from '../../commands/limits/memory-limits.ts';
import { openConnection } from '../../commands/channels/open-connection.ts';
import { pauseChannel } from '../../commands/channels/pause-channel.ts';
import { conversationIdOf } from '../../commands/conversations/ids.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { answer } from './testing/answer.ts';
import { startSite, type Site } from './testing/site.ts';

const text = 'Gern! Die jährliche Wartung kostet **189 €** und dauert etwa eine Stunde. Passt Ihnen Dienstag, der 24. November, zwischen 8 und 10 Uhr?';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: Site;
let publicKey: string;
let channelId: string;
let world: ReturnType<typeof createWorld>;
/** What the assistant of this test does with a message. */
let script: { text: string; pauseMs: number; beforeWord?: (index: number) => Promise<void> | void } | undefined;
const requests: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
afterAll(() => browser.close());

beforeEach(async () => {
  world = createWorld();
  const deps = { ...world, liveReplies: memoryLiveReplies(), limits: memoryLimits(), newId: randomUUID };
  const opened = await openConnection(world, { type: 'webchat', name: 'Website' }, world.envelope('connect'));
  if (!opened.ok) throw new Error('not connected');
  ({ accountId: publicKey, channelId } = opened.channel);
  script = { text, pauseMs: 10 };
  site = await startSite(deps, { publicKey, companyName: 'Hofer Haustechnik' }, ({ messageId, authorization }) => {
    const visitorId = authorization.split('.')[1] ?? '';
    if (script) void answer(deps, { ...script, tenantId: 'tenant-a', conversationId: conversationIdOf(channelId, visitorId), messageId });
  });
  requests.length = 0;
  problems.length = 0;
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'de-DE', bypassCSP: false });
  page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${site.url}/demo`);
});
afterEach(async () => {
  await context.close();
  await site.close();
});

const launcher = () => page.getByRole('button', { name: 'Chat öffnen' });
const open = async () => {
  await launcher().click();
  await page.getByRole('note').waitFor();
};
const write = async (words: string) => {
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(words);
  await page.keyboard.press('Enter');
};
const replies = () => page.getByRole('log').locator('.row.assistant .bubble');
/** Patient: the machine may be slow, the outcome is not in doubt. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const plain = text.replaceAll('**', '');
const axe = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);

describe('the widget in a browser', () => {
  it('shows the notice first, answers, and speaks to nobody but its own origin, under a strict policy (US-1.6, CH-5)', async () => {
    await open();
    expect(await page.getByRole('note').textContent()).toContain('KI-Assistenten');
    await write('Was kostet die Wartung?');
    await eventually(() => replies().allTextContents()).toEqual([plain]);
    expect(await replies().locator('strong').textContent()).toBe('189 €');
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.every((url) => url.startsWith(site.url))).toBe(true);
    expect(problems).toEqual([]);
  });

  it('has no axe finding closed, open, talking and in trouble, light and dark (T-4)', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.reload();
      expect(await axe()).toEqual([]);
      await open();
      expect(await axe()).toEqual([]);
      await write('Hallo');
      await replies().last().waitFor();
      await eventually(() => page.locator('.row.sending').count()).toBe(0);
      site.break();
      await write('Und jetzt?');
      await page.getByRole('button', { name: 'Erneut senden' }).waitFor();
      expect(await axe()).toEqual([]);
      site.mend();
    }
  });

  it('loses and doubles no word when the stream breaks in the middle (US-1.6)', async () => {
    await open();
    script = {
      text,
      pauseMs: 15,
      beforeWord: (i) => {
        if (i === 6) site.break();
        if (i === 12) site.mend();
      },
    };
    await write('Was kostet die Wartung?');
    await eventually(() => replies().allTextContents()).toEqual([plain]);
    expect(site.streamsOpened()).toBeGreaterThan(1);
    await page.reload();
    await open();
    await eventually(() => page.getByRole('log').locator('.bubble').allTextContents()).toEqual(['Sie: Was kostet die Wartung?', plain]);
  });

  it('keeps nothing in the browser before the first message, and finds the thread again after it (CH-5)', async () => {
    const kept = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
    await open();
    expect(await kept()).toEqual([0, 0, 0]);
    await write('Hallo');
    await replies().last().waitFor();
    await eventually(kept).toEqual([1, 0, 0]);
  });

  it('sends a failed message again, once (US-1.6)', async () => {
    await open();
    await write('Eins');
    await replies().last().waitFor();
    site.break();
    script = { text: 'Zweite Antwort.', pauseMs: 0 };
    await write('Zwei');
    const again = page.getByRole('button', { name: 'Erneut senden' });
    await again.waitFor();
    site.mend();
    await again.click();
    await eventually(() => replies().allTextContents()).toEqual([plain, 'Zweite Antwort.']);
    expect((await world.store.readAll(0n, 100)).filter(({ type }) => type === 'MessageReceived')).toHaveLength(2);
  });

  it('is operated by keyboard alone, and gives the focus back (T-4)', async () => {
    await launcher().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('note').waitFor();
    await page.keyboard.type('Guten Tag');
    await page.keyboard.press('Enter');
    await replies().last().waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector('openclaw-chat')?.shadowRoot?.activeElement?.getAttribute('aria-label'))).toBe('Chat öffnen');
  });

  it('keeps the words in the making out of the live region (T-4)', async () => {
    await open();
    let seen: string[] = [];
    script = {
      text,
      pauseMs: 1,
      beforeWord: async (i) => {
        if (i === 8) seen = await replies().allTextContents();
      },
    };
    await write('Hallo');
    await replies().last().waitFor();
    expect(seen).toEqual([]);
    expect(await page.getByRole('log').count()).toBe(1);
  });

  it('says that messages are kept while the channel is paused', async () => {
    await world.handle(pauseChannel, { channelId }, world.envelope('p1'));
    script = undefined;
    await open();
    await write('Noch jemand da?');
    await page.getByText('Ihre Nachricht ist gespeichert').waitFor();
    expect(await page.locator('.dots').isVisible()).toBe(false);
  });

  it('fills a phone of 360 px and speaks English on an English page', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route('**/demo', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<html lang="de">', '<html lang="en">') });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.getByRole('note').waitFor();
    expect(await page.getByRole('note').textContent()).toContain('AI assistant');
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
