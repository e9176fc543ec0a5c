'use client';

import { Ban, FileCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { InvoiceStatus } from '#gql/graphql.ts';

const looks = { ISSUED: { tone: 'good', icon: FileCheck }, CANCELLED: { tone: 'quiet', icon: Ban } } as const;

export const StatusBadge = ({ status }: { status: InvoiceStatus }) => {
  const t = useTranslations('invoices.states');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};
