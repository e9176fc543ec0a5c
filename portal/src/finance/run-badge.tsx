'use client';

import { CircleCheck, Hourglass, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { InvoiceRunStatus } from '#gql/graphql.ts';

const looks = {
  PREPARED: { tone: 'warn', icon: Hourglass },
  RUNNING: { tone: 'accent', icon: LoaderCircle },
  COMPLETED: { tone: 'good', icon: CircleCheck },
  FAILED: { tone: 'danger', icon: TriangleAlert },
} as const;

export const RunBadge = ({ status }: { status: InvoiceRunStatus }) => {
  const t = useTranslations('finance.run.states');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};
