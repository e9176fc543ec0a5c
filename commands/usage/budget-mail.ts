import { frame } from '../access/mail-frame.ts';

export interface BudgetMail {
  readonly language: 'de' | 'en';
  readonly companyName: string;
  readonly name?: string | undefined;
  readonly percent: number;
  readonly usedTokens: number;
  readonly limitTokens: number;
  readonly basis: 'quota' | 'limit';
  readonly stopped: boolean;
  readonly url: string;
}

/** Tells the people who look after the budget how far it is used up, and what that means from now on. */
export function budgetMail(mail: BudgetMail) {
  const { language, companyName, name, percent, basis, stopped, url } = mail;
  const number = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  const [used, limit] = [number.format(mail.usedTokens), number.format(mail.limitTokens)];
  const full = percent === 100;
  return frame(
    language === 'de'
      ? {
          language,
          subject: stopped ? `Budget aufgebraucht: Der Assistent von ${companyName} pausiert` : `${percent} % des Token-Budgets von ${companyName} erreicht`,
          greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
          paragraphs: [
            `in diesem Monat sind ${used} von ${limit} Tokens verbraucht (${basis === 'quota' ? 'Inklusivmenge Ihres Pakets' : 'Ihr Monatslimit'}).`,
            stopped
              ? 'Für eine weitere Antwort reicht das Budget nicht mehr. Ihre Kunden erhalten bis zum Monatsende den hinterlegten Hinweis; Nachrichten gehen weiterhin ein und bleiben sichtbar.'
              : full
                ? basis === 'quota'
                  ? 'Der Assistent antwortet weiter; jedes weitere Token wird nach Preisliste berechnet.'
                  : 'Ihr Limit ist erreicht. Was nun geschieht, haben Sie in den Budget-Einstellungen festgelegt.'
                : 'Der Assistent antwortet wie gewohnt weiter.',
          ],
          button: { label: 'Budget ansehen', url },
          small: ['Diese Nachricht geht an alle, die das Budget ändern dürfen. Schwellen und Limit stellen Sie im Portal ein.'],
        }
      : {
          language,
          subject: stopped ? `Budget used up: the assistant of ${companyName} pauses` : `${percent} % of the token budget of ${companyName} reached`,
          greeting: name ? `Hello ${name},` : 'Hello,',
          paragraphs: [
            `${used} of ${limit} tokens are used this month (${basis === 'quota' ? 'what your package includes' : 'your monthly limit'}).`,
            stopped
              ? 'The budget has no room for another answer. Until the end of the month your customers get the notice you have set; messages still come in and can be seen.'
              : full
                ? basis === 'quota'
                  ? 'The assistant goes on answering; every further token is charged by the price list.'
                  : 'Your limit is reached. What happens now is what you chose in the budget settings.'
                : 'The assistant goes on answering as usual.',
          ],
          button: { label: 'See the budget', url },
          small: ['This message goes to everybody who may change the budget. Thresholds and limit are set in the portal.'],
        },
  );
}
