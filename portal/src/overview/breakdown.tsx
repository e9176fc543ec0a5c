'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import type { UsageFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const few = 5;

/** A bar list is its own table: every bar stands beside its figure. */
export const Breakdown = ({ title, text, items }: { title: string; text: string; items: readonly UsageFieldsFragment[] }) => {
  const t = useTranslations('overview.by');
  const { integer, money } = useFormats();
  const [all, setAll] = useState(false);
  // What all the others used together is no rival of those who are named: it comes last.
  const isRest = (item: UsageFieldsFragment) => item.key === 'others';
  const sorted = items.toSorted((one, other) => Number(isRest(one)) - Number(isRest(other)) || other.totalTokens - one.totalTokens);
  const most = Math.max(1, ...sorted.map(({ totalTokens }) => totalTokens));
  const label = (item: UsageFieldsFragment) => (isRest(item) ? t('others') : item.label);
  return (
    <Card>
      <CardHeader title={title} text={text} />
      <CardBody>
        {sorted.length === 0 ? <p className="text-sm text-soft">{t('none')}</p> : null}
        <ul className="flex flex-col gap-3.5">
          {(all ? sorted : sorted.slice(0, few)).map((item) => (
            <li key={item.key}>
              <div className="flex items-baseline justify-between gap-3 text-sm">
                <span className="min-w-0 truncate" title={label(item)}>
                  {label(item)}
                </span>
                <span className="shrink-0 font-medium figures">{integer(item.totalTokens)}</span>
              </div>
              <div className="mt-1.5 flex items-center gap-3">
                <div aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-quiet-wash">
                  <div className="h-full rounded-full bg-accent" style={{ width: `${(item.totalTokens / most) * 100}%` }} />
                </div>
                <span className="w-20 shrink-0 text-right text-xs text-soft figures">{money(item.cost, item.currency)}</span>
              </div>
            </li>
          ))}
        </ul>
        {sorted.length > few ? (
          <Button look="link" size="inline" className="mt-4" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('less') : t('more', { count: sorted.length })}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
};
