import { frame } from './mail-frame.ts';

export interface OwnerRecoveryMail {
  readonly language: 'de' | 'en';
  readonly companyName: string;
  readonly url: string;
  readonly hours: number;
}

/** The address that was asked for is not named: whoever reads this finds it in the portal, behind their sign-in. */
export function ownerRecoveryMail({ language, companyName, url, hours }: OwnerRecoveryMail) {
  return frame(
    language === 'de'
      ? {
          language,
          subject: `Neuer Inhaber für ${companyName} beantragt`,
          greeting: 'Guten Tag,',
          paragraphs: [
            `der Betreiber hat für ${companyName} einen neuen Inhaber beantragt, weil kein Inhaber erreichbar sein soll. Eine zweite Person des Betreibers kann das in frühestens ${hours} Stunden bestätigen.`,
            'Stimmt das nicht? Dann lehnen Sie den Antrag im Portal unter Benutzer ab; es geschieht nichts weiter.',
          ],
          button: { label: 'Antrag ansehen', url },
          small: ['Der Antrag, sein Grund und Ihre Entscheidung stehen im Protokoll.'],
        }
      : {
          language,
          subject: `A new owner was asked for: ${companyName}`,
          greeting: 'Hello,',
          paragraphs: [
            `the operator asked for a new owner of ${companyName}, because no owner is said to be within reach. A second person of the operator can confirm this in ${hours} hours at the earliest.`,
            'Is that wrong? Then decline the request in the portal under Users; nothing else will happen.',
          ],
          button: { label: 'See the request', url },
          small: ['The request, its reason and your decision stand in the trail.'],
        },
  );
}
