'use client';

import { Check, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { MonthField } from '#components/ui/month-field.tsx';
import { Note } from '#components/ui/note.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { monthInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useTenant } from '#shell/tenant-context.tsx';
import { barWidth } from '#usage/bar-width.ts';
import { MonthOnPackages } from '#usage/forecast-queries.ts';

/** A month that was, or the one that runs, rated again on every package from the same calls. */
export const PackagesCard = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('usage.forecast');
  const names = useTranslations('packages');
  const { money, integer, month: monthName } = useFormats();
  const booked = useTenant().package;
  const [period, setPeriod] = useState(monthInBerlin);
  const query = useGraph(MonthOnPackages, { tenantId, period }, { keepPrevious: true });
  return (
    <Card>
      <CardHeader title={t('onPackages')} text={t(period === monthInBerlin() ? 'onPackagesRunning' : 'onPackagesText')}>
        <MonthField value={period} onChange={setPeriod} />
      </CardHeader>
      <CardBody>
        <QueryView query={query}>
          {({ monthOnPackages: { months, refusal } }) =>
            refusal ? (
              <Note tone="warn" icon={TriangleAlert} title={refusal.message} />
            ) : (
              <ul aria-label={t('onPackagesOf', { month: monthName(period) })} className="flex flex-col gap-4" aria-busy={query.isPlaceholderData}>
                {months.map((one) => {
                  const mine = one.package === booked;
                  const stopped = one.usedTokens > one.includedTokens && one.overageTokens === 0;
                  return (
                    <li key={one.package}>
                      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
                        <span className="flex items-center gap-2 font-medium">
                          {names(one.package)}
                          {mine ? (
                            <Badge tone="accent" icon={Check}>
                              {t('booked')}
                            </Badge>
                          ) : null}
                        </span>
                        <span className="text-base font-semibold figures">{money(one.net, one.currency)}</span>
                      </div>
                      <div aria-hidden className="mt-1.5 h-2.5 overflow-hidden rounded-full bg-quiet-wash">
                        <div
                          className={cn('h-full rounded-full', mine ? 'bg-accent' : 'bg-accent-mid')}
                          style={{
                            width: barWidth(
                              one.net,
                              months.map((other) => other.net),
                            ),
                          }}
                        />
                      </div>
                      <p className="mt-1.5 text-sm text-soft figures">
                        {t('tokensOf', { used: integer(one.usedTokens), included: integer(one.includedTokens) })}
                        {one.overageTokens > 0 ? ` · ${t('beyond', { tokens: integer(one.overageTokens) })}` : null}
                      </p>
                      {stopped ? (
                        <p className="mt-1 flex items-start gap-2 text-sm font-medium text-warn">
                          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
                          {t('stopped')}
                        </p>
                      ) : null}
                    </li>
                  );
                })}
              </ul>
            )
          }
        </QueryView>
      </CardBody>
    </Card>
  );
};
