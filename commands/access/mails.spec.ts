import { describe, expect, it } from 'vitest';
import { invitationMail } from './invitation-mail.ts';
import { signInMail } from './sign-in-mail.ts';

const url = 'https://portal.example/de/sign-in?token=abc&x=1';

describe('the mails about access', () => {
  it.each(['de', 'en'] as const)('say the same in text and HTML, with the link in both (%s)', (language) => {
    for (const mail of [
      signInMail({ language, companyName: 'Huber', url, minutes: 15 }),
      invitationMail({ language, companyName: 'Huber', name: 'Lea', url, hours: 72 }),
    ]) {
      expect(mail.text).toContain(url);
      expect(mail.html).toContain('href="https://portal.example/de/sign-in?token=abc&amp;x=1"');
      expect(mail.html).toContain(`lang="${language}"`);
      expect([mail.text, mail.html].every((body) => body.includes('Huber'))).toBe(true);
    }
  });
  it('escape what people typed', () => {
    const mail = invitationMail({ language: 'de', companyName: '<b>Huber & Söhne</b>', name: '"><script>', url, hours: 72 });
    expect(mail.html).not.toMatch(/<script|<b>/);
    expect(mail.html).toContain('&lt;b&gt;Huber &amp; Söhne&lt;/b&gt;');
    expect(mail.text).toContain('<b>Huber & Söhne</b>');
  });
  it('load nothing from outside', () => {
    const mail = signInMail({ language: 'de', companyName: 'Huber', url, minutes: 15 });
    expect(mail.html).not.toMatch(/<img|<link|url\(|src=/);
  });
});
