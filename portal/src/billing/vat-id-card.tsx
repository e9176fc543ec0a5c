'use client';

import { BadgeCheck, CircleDashed, CircleX, CloudOff, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { BillingDetails, CheckVatId } from '#billing/queries.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { BillingFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const looks = {
  NONE: { tone: 'quiet', icon: Minus },
  UNCHECKED: { tone: 'warn', icon: CircleDashed },
  VALID: { tone: 'good', icon: BadgeCheck },
  INVALID: { tone: 'danger', icon: CircleX },
  UNAVAILABLE: { tone: 'warn', icon: CloudOff },
} as const;

const outcomes = ['valid', 'invalid', 'unavailable'] as const;

/** What the tax office said about the id, with what proves it later. Only an Austrian business's tax rests on it. */
export const VatIdCard = ({ details, tenantId }: { details: BillingFieldsFragment; tenantId: string }) => {
  const t = useTranslations('billing.check');
  const { instant, exact } = useFormats();
  const mayWrite = useMay('tenants:billing');
  const toast = useToast();
  const [askedSince, setAskedSince] = useState<string | null>(null);
  const { vatId, vatIdState: state, vatIdConfirmedAt, lastVatIdCheck: last } = details;
  const matters = details.country === 'AT' && details.customerType === 'BUSINESS';
  const waiting = askedSince !== null && (last?.checkedAt ?? '') === askedSince;
  // The answer comes by itself, a moment after the question.
  useGraph(BillingDetails, { tenantId }, waiting ? { refetchInterval: 2_000 } : {});
  const check = useCommand(CheckVatId, (data) => data.checkVatId, {
    done: () => {
      setAskedSince(last?.checkedAt ?? '');
      toast({ title: t('asked') });
    },
  });
  const known = outcomes.find((one) => one === last?.outcome);
  return (
    <Card>
      <CardHeader title={t('title')}>
        {matters || state !== 'UNCHECKED' ? <Badge {...looks[state]}>{t(`states.${state}`)}</Badge> : <Badge icon={Minus}>{t('notNeeded')}</Badge>}
      </CardHeader>
      <CardBody className="flex flex-col gap-4">
        <p className="text-sm text-soft">{matters ? t(`texts.${state}`) : t('notNeededText')}</p>
        <Definitions>
          <Definition term={t('vatId')}>{vatId ?? t('none')}</Definition>
          {vatIdConfirmedAt ? <Definition term={t('confirmedAt')}>{instant(vatIdConfirmedAt)}</Definition> : null}
          {last ? (
            <>
              <Definition term={t('lastCheck')}>
                <time dateTime={last.checkedAt}>{exact(last.checkedAt)}</time>
              </Definition>
              <Definition term={t('service')}>{last.service}</Definition>
              <Definition term={t('outcome')}>
                {known ? t(`outcomes.${known}`) : last.outcome}
                {last.code ? ` (${last.code})` : null}
              </Definition>
              {last.consultation ? <Definition term={t('consultation')}>{last.consultation}</Definition> : null}
            </>
          ) : null}
        </Definitions>
        {matters && vatId && mayWrite ? (
          <Button className="self-start" pending={check.pending || waiting} onClick={() => void check.run({ tenantId })}>
            {waiting ? t('waiting') : t('checkNow')}
          </Button>
        ) : null}
        {last ? <p className="text-sm text-soft">{t('evidence')}</p> : null}
      </CardBody>
    </Card>
  );
};
