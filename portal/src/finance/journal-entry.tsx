'use client';

import { useTranslations } from 'next-intl';
import type { JournalQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Entry = JournalQuery['journal']['nodes'][number];

export const JournalEntryRow = ({ entry }: { entry: Entry }) => {
  const t = useTranslations('finance.journalPage');
  const { day, money } = useFormats();
  // The entry's own document stands above; only another one is worth naming.
  const otherItem = (item: string | null): string => (item === null || item === entry.document ? '' : item);
  return (
    <li className="px-5 py-4 text-sm">
      <p className="flex flex-wrap gap-x-3 gap-y-0.5">
        <time dateTime={entry.bookedOn} className="text-soft">
          {day(entry.bookedOn)}
        </time>
        <span className="font-medium">{entry.document}</span>
        <span className="min-w-0 break-words text-soft">{entry.text}</span>
      </p>
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
