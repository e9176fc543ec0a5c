'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { cn } from '#components/ui/cn.ts';
import type { ThreadFieldsFragment } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { Delivery } from '#conversations/delivery.tsx';
import { MessageText } from '#conversations/message-text.tsx';

type Said = ThreadFieldsFragment['messages'][number];

export const Message = ({ message, previous }: { message: Said; previous: Said | undefined }) => {
  const { day } = useFormats();
  const date = berlinDay(message.at);
  return (
    <>
      {previous && berlinDay(previous.at) === date ? null : (
        <li className="self-center text-xs font-medium text-soft">
          <time dateTime={date}>{day(date)}</time>
        </li>
      )}
      <Bubble message={message} />
    </>
  );
};

const berlinDay = (instant: string): string => todayInBerlin(new Date(instant));

const Bubble = ({ message }: { message: Said }) => {
  const t = useTranslations('conversations');
  const { time, instant, integer, fineMoney } = useFormats();
  const mayReadUsage = useMay('usage:read');
  const { author } = message;
  if (author === 'NOTICE') {
    return (
      <li className="mx-auto flex max-w-xl items-start gap-2 rounded-card bg-quiet-wash px-4 py-2.5 text-sm text-soft">
        <ShieldCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
        <p>
          <span className="font-medium">{t('authors.NOTICE')}: </span>
          {message.text}
        </p>
      </li>
    );
  }
  const ours = author === 'ASSISTANT';
  return (
    <li className={cn('flex max-w-[92%] flex-col gap-1 sm:max-w-[75%]', ours ? 'items-end self-end' : 'items-start self-start')}>
      <div
        className={cn(
          'rounded-2xl px-4 py-2.5 break-words whitespace-pre-wrap',
          ours ? 'rounded-br-md bg-accent-wash' : 'rounded-bl-md border border-line bg-surface',
        )}
      >
        <span className="sr-only">{t(`authors.${author}`)}: </span>
        <MessageText text={message.text} />
      </div>
      <div className={cn('flex flex-wrap gap-x-2 gap-y-0.5 px-1 text-xs text-soft figures', ours && 'justify-end text-right')}>
        <time dateTime={message.at} title={instant(message.at)}>
          {time(message.at)}
        </time>
        {ours ? <Delivery status={message.delivery} reason={message.deliveryReason} /> : null}
        {ours && message.model ? (
          <span>
            {t('usage', {
              model: message.model,
              version: String(message.promptVersion ?? '–'),
              input: integer(message.inputTokens ?? 0),
              output: integer(message.outputTokens ?? 0),
              cost: message.cost && message.currency ? fineMoney(message.cost, message.currency) : '–',
            })}
          </span>
        ) : null}
        {ours && message.model && mayReadUsage ? (
          <a
            href={`/documents/receipts/${message.id}.json`}
            download
            aria-label={t('receiptOf', { at: instant(message.at) })}
            className="text-accent underline-offset-4 hover:underline"
          >
            {t('receipt')}
          </a>
        ) : null}
      </div>
    </li>
  );
};
