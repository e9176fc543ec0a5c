'use client';

import { CircleCheck, CircleDashed, CirclePause, Hourglass, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { TenantStatus } from '#gql/graphql.ts';

const looks = {
  REGISTERED: { tone: 'accent', icon: CircleDashed },
  ACTIVE: { tone: 'good', icon: CircleCheck },
  SUSPENDED: { tone: 'warn', icon: CirclePause },
  TERMINATING: { tone: 'danger', icon: Hourglass },
  ERASED: { tone: 'quiet', icon: Trash2 },
} as const;

export const tenantStates = ['REGISTERED', 'ACTIVE', 'SUSPENDED', 'TERMINATING', 'ERASED'] as const;

export const StatusBadge = ({ status }: { status: TenantStatus }) => {
  const t = useTranslations('tenants.states');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};
