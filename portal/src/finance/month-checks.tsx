'use client';

import { ArrowRight, Check, Circle, CircleDot, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { ExchangeRateDialog } from '#finance/exchange-rate-dialog.tsx';
import type { MonthFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

type CheckOfMonth = MonthFieldsFragment['checks'][number];

const placeOf = ({ check }: CheckOfMonth, period: string): string | null => {
  const at = (page: string): string => `/operator/finance/${page}?month=${period}`;
  switch (check) {
    case 'RUN_RELEASED':
    case 'EVERYBODY_BILLED':
      return at('runs');
    case 'INVOICES_SENT':
      return at('invoices');
    case 'BANK_COMPLETE':
    case 'BANK_MATCHED':
      return at('open-items');
    case 'PROVIDER_BILLS':
      return at('reconciliation');
    case 'BOOKS_BALANCED':
      return at('journal');
    case 'DATEV_EXPORTED':
      return at('datev');
    case 'EARLIER_CLOSED':
      return `/operator/finance/month?month=${lastMonths(2, period)[1] ?? period}`;
    default:
      return null;
  }
};

/** The way to the close, step by step; the next one stands out, the others wait or are ticked. */
export const MonthChecks = ({ board }: { board: MonthFieldsFragment }) => (
  <ol className="divide-y divide-line border-t border-line">
    {board.checks.map((check) => (
      <Step key={check.check} check={check} period={board.period} next={board.next === check.check} />
    ))}
  </ol>
);

const signs = { DONE: Check, NOT_NEEDED: Minus, OPEN: Circle } as const;

const Step = ({ check, period, next }: { check: CheckOfMonth; period: string; next: boolean }) => {
  const t = useTranslations('finance.monthPage');
  const { integer } = useFormats();
  const mayPost = useMay('ledger:post');
  const Icon = next ? CircleDot : signs[check.status];
  const place = placeOf(check, period);
  const open = check.status === 'OPEN';
  return (
    <li className={cn('flex flex-col gap-x-4 gap-y-2 px-5 py-3.5 sm:flex-row sm:items-center', next && 'bg-accent-wash/60')}>
      <div className="flex min-w-0 flex-1 gap-3">
        <Icon
          className={cn('mt-0.5 size-4.5 shrink-0', check.status === 'DONE' ? 'text-good' : next ? 'text-accent' : open ? 'text-warn' : 'text-soft')}
          aria-hidden
        />
        <div className="min-w-0">
          <p className={cn('text-sm font-medium', check.status === 'NOT_NEEDED' && 'text-soft')}>
            {t(`checks.${check.check}`)}
            <span className="sr-only">: {t(`states.${check.status}`)}</span>
            {open && check.count > 1 ? <span className="ml-2 font-normal text-soft figures">{t('waiting', { count: integer(check.count) })}</span> : null}
          </p>
          {open && check.nextStep ? <p className="mt-0.5 text-sm text-soft">{check.nextStep}</p> : null}
          {check.status === 'NOT_NEEDED' ? <p className="mt-0.5 text-sm text-soft">{t('notNeeded')}</p> : null}
        </div>
      </div>
      {open && place ? (
        <Button size="sm" look={next ? 'primary' : 'secondary'} asChild className="self-start sm:self-center">
          <Link href={place}>
            {t(`go.${check.check}`)}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      ) : null}
      {open && check.check === 'EXCHANGE_RATES' && mayPost ? <ExchangeRateDialog period={period} primary={next} /> : null}
    </li>
  );
};
