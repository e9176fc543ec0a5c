'use client';

import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { useFormats } from '#i18n/use-formats.ts';
import { MomentField } from '#replay/moment-field.tsx';
import type { Step } from '#replay/timeline.ts';
import { useEventName } from '#trail/event-name.ts';

interface Props {
  /** Oldest first. */
  steps: readonly Step[];
  /** Steps older than those, which nobody has loaded yet. */
  older: number;
  place: number;
  at: string;
  isNow: boolean;
  latest: string;
  onChange: (at: string | null) => void;
}

/** Steps through the changes: buttons, a slider that obeys the arrow keys, and any date and time. */
export const TimeBar = ({ steps, older, place, at, isNow, latest, onChange }: Props) => {
  const t = useTranslations('replay');
  const name = useEventName();
  const { exact } = useFormats();
  const go = (to: number): void => {
    const step = steps[to];
    if (step) onChange(step.at);
  };
  const step = steps[place];
  const what = step ? [...new Set(step.events.map((event) => name(event.event)))].join(', ') : t('notYet.title');
  const counted = step ? t('step', { number: older + place + 1, total: older + steps.length }) : '';
  return (
    <Card className="mb-5">
      <CardBody className="pt-5">
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_16rem]">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-2">
              <Button size="icon" aria-label={t('previous')} disabled={place <= 0} onClick={() => go(place - 1)}>
                <ChevronLeft aria-hidden />
              </Button>
              <input
                type="range"
                className="h-10 min-w-24 flex-1 cursor-pointer accent-accent"
                aria-label={t('slider')}
                aria-valuetext={step ? `${counted}: ${exact(step.at)}, ${what}` : what}
                min={0}
                max={Math.max(steps.length - 1, 1)}
                value={Math.max(place, 0)}
                disabled={steps.length < 2}
                onChange={(event) => go(Number(event.target.value))}
              />
              <Button size="icon" aria-label={t('next')} disabled={place >= steps.length - 1} onClick={() => go(place + 1)}>
                <ChevronRight aria-hidden />
              </Button>
              <Button disabled={isNow} onClick={() => onChange(null)}>
                <History aria-hidden />
                {t('now')}
              </Button>
            </div>
            <div className="mt-3" aria-live="polite">
              <p className="font-semibold">{what}</p>
              {step ? (
                <p className="text-sm text-soft">
                  {counted} · <time dateTime={step.at}>{exact(step.at)}</time> ·{' '}
                  {t('by', { who: [...new Set(step.events.map(({ actor }) => actor))].join(', ') })}
                </p>
              ) : (
                <p className="text-sm text-soft">{t('notYet.text')}</p>
              )}
              {step?.events.map(({ reason }, index) =>
                reason ? (
                  <p key={index} className="text-sm wrap-anywhere text-soft">
                    {t('reason', { reason })}
                  </p>
                ) : null,
              )}
            </div>
          </div>
          <MomentField label={t('moment')} at={at} latest={latest} onChange={onChange} />
        </div>
      </CardBody>
    </Card>
  );
};
