import { frame } from './mail-frame.ts';

export interface SignInMail {
  readonly language: 'de' | 'en';
  readonly companyName: string;
  readonly url: string;
  readonly minutes: number;
}

export function signInMail({ language, companyName, url, minutes }: SignInMail) {
  return frame(
    language === 'de'
      ? {
          language,
          subject: 'Ihr Anmeldelink für OpenClaw Enterprise',
          greeting: 'Guten Tag,',
          paragraphs: [`mit diesem Link melden Sie sich im Portal von ${companyName} an. Er gilt ${minutes} Minuten und nur einmal.`],
          button: { label: 'Jetzt anmelden', url },
          small: [
            'Sie haben keine Anmeldung angefordert? Dann ist nichts weiter zu tun: Ohne diesen Link kommt niemand in Ihr Konto. Geben Sie ihn nicht weiter.',
          ],
        }
      : {
          language,
          subject: 'Your sign-in link for OpenClaw Enterprise',
          greeting: 'Hello,',
          paragraphs: [`this link signs you in to the portal of ${companyName}. It is valid for ${minutes} minutes and works once.`],
          button: { label: 'Sign in now', url },
          small: ['You did not ask to sign in? Then there is nothing to do: without this link nobody gets into your account. Do not pass it on.'],
        },
  );
}
