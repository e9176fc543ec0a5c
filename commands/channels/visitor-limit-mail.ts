import { frame } from '../access/mail-frame.ts';

export interface VisitorLimitMail {
  readonly language: 'de' | 'en';
  readonly companyName: string;
  readonly name?: string | undefined;
  readonly channelName: string;
  readonly limit: 'channelPerMinute' | 'channelPerDay';
  readonly messages: number;
  readonly url: string;
}

/** Tells the people who look after the channels that visitors were sent away, and where the limit is set. */
export function visitorLimitMail({ language, companyName, name, channelName, limit, messages, url }: VisitorLimitMail) {
  const count = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(messages);
  const perDay = limit === 'channelPerDay';
  return frame(
    language === 'de'
      ? {
          language,
          subject: `Der Webchat von ${companyName} hat seine Grenze erreicht`,
          greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
          paragraphs: [
            `im Kanal „${channelName}“ sind mehr als ${count} Nachrichten ${perDay ? 'an einem Tag' : 'in einer Minute'} angekommen. Weitere Besucher werden gebeten, es später noch einmal zu versuchen; ihre Nachrichten verbrauchen keine Tokens.`,
            'Wenn so viele echte Besucher schreiben, können Sie die Grenze im Portal anheben.',
          ],
          button: { label: 'Grenzen ansehen', url },
          small: ['Diese Nachricht kommt höchstens einmal am Tag und geht an alle, die Kanäle ändern dürfen.'],
        }
      : {
          language,
          subject: `The web chat of ${companyName} has reached its limit`,
          greeting: name ? `Hello ${name},` : 'Hello,',
          paragraphs: [
            `more than ${count} messages came in on the channel "${channelName}" ${perDay ? 'in one day' : 'in one minute'}. Further visitors are asked to try again later; their messages use no tokens.`,
            'If so many real visitors write to you, you can raise the limit in the portal.',
          ],
          button: { label: 'See the limits', url },
          small: ['This message comes once a day at most and goes to everybody who may change channels.'],
        },
  );
}
