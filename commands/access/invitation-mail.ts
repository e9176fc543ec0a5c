import { frame } from './mail-frame.ts';

export interface InvitationMail {
  readonly language: 'de' | 'en';
  readonly companyName: string;
  readonly name?: string | undefined;
  readonly url: string;
  readonly hours: number;
}

export function invitationMail({ language, companyName, name, url, hours }: InvitationMail) {
  return frame(
    language === 'de'
      ? {
          language,
          subject: `Einladung in das Portal von ${companyName}`,
          greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
          paragraphs: [
            `für Sie wurde ein Zugang zum KI-Assistenten von ${companyName} eingerichtet. Im Portal sehen Sie Gespräche, Kanäle und Verbrauch und stellen den Assistenten ein.`,
            `Der Link gilt ${hours} Stunden und nur einmal. Ein Passwort brauchen Sie nicht: Später lassen Sie sich auf der Anmeldeseite einfach einen neuen Link schicken.`,
          ],
          button: { label: 'Einladung annehmen', url },
          small: ['Sie kennen den Absender nicht? Dann löschen Sie diese Nachricht; es geschieht nichts.'],
        }
      : {
          language,
          subject: `Invitation to the portal of ${companyName}`,
          greeting: name ? `Hello ${name},` : 'Hello,',
          paragraphs: [
            `you have been given access to the AI assistant of ${companyName}. In the portal you see conversations, channels and usage, and you set the assistant up.`,
            `The link is valid for ${hours} hours and works once. You need no password: later, just have a new link sent to you on the sign-in page.`,
          ],
          button: { label: 'Accept invitation', url },
          small: ['You do not know the sender? Then delete this message; nothing will happen.'],
        },
  );
}
