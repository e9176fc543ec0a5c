'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import type { JournalQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

export type Entry = JournalQuery['journal']['nodes'][number];

export const JournalEntryRow = ({ entry, onReverse }: { entry: Entry; onReverse?: (entry: Entry) => void }) => {
  const t = useTranslations('finance.journalPage');
  const { day, money } = useFormats();
  // The entry's own document stands above; only another one is worth naming.
  const otherItem = (item: string | null): string => (item === null || item === entry.document ? '' : item);
  return (
    <li className="px-5 py-4 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <time dateTime={entry.bookedOn} className="text-soft">
          {day(entry.bookedOn)}
        </time>
        <span className="font-medium">{entry.document}</span>
        <span className="min-w-0 break-words text-soft">{entry.text}</span>
        {onReverse && entry.reversible ? (
          <Button size="sm" className="ml-auto" onClick={() => onReverse(entry)} aria-label={t('reverseOf', { document: entry.document, text: entry.text })}>
            {t('reverse')}
          </Button>
        ) : null}
      </div>
      <table className="mt-2 w-full">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('debit')}</th>
            <th scope="col">{t('credit')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map((line, index) => (
            <tr key={`${line.account}-${index}`}>
              <td className="py-0.5 pr-3">
                <span className="mr-2 text-soft sm:inline-block sm:w-14">{line.account}</span>
                {line.accountName}
                {line.debtor || otherItem(line.item) || line.costCentre ? (
                  <span className="block text-xs text-soft sm:pl-16">
                    {[
                      line.debtor ? t('debtor', { number: line.debtor }) : '',
                      otherItem(line.item),
                      line.costCentre ? t('costCentre', { name: line.costCentre }) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                ) : null}
              </td>
              <td className="w-24 py-0.5 text-right whitespace-nowrap sm:w-32">{line.side === 'DEBIT' ? money(line.amount, line.currency) : ''}</td>
              <td className="w-24 py-0.5 text-right whitespace-nowrap sm:w-32">{line.side === 'CREDIT' ? money(line.amount, line.currency) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
};
