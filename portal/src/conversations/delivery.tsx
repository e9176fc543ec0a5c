'use client';

import { Check, CheckCheck, CircleHelp, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '#components/ui/cn.ts';
import type { DeliveryStatus } from '#gql/graphql.ts';

const signs = {
  RECEIVED: Check,
  PENDING: Clock,
  SENT: Check,
  DELIVERED: CheckCheck,
  READ: CheckCheck,
  FAILED: TriangleAlert,
  UNCONFIRMED: CircleHelp,
} as const;

export const Delivery = ({ status, reason }: { status: DeliveryStatus; reason: string | null | undefined }) => {
  const t = useTranslations('conversations.delivery');
  const Icon = signs[status];
  return (
    <span className={cn('inline-flex items-start gap-1', status === 'FAILED' && 'font-medium text-danger', status === 'READ' && 'text-accent')}>
      <Icon className="mt-px size-3.5 shrink-0" aria-hidden />
      <span>
        {t(status)}
        {reason ? `: ${reason}` : ''}
      </span>
    </span>
  );
};
