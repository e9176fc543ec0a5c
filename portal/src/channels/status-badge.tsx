'use client';

import { CircleCheck, CirclePause, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { ChannelStatus } from '#gql/graphql.ts';

const looks = {
  LIVE: { tone: 'good', icon: CircleCheck },
  PAUSED: { tone: 'quiet', icon: CirclePause },
  ERROR: { tone: 'danger', icon: TriangleAlert },
  PENDING: { tone: 'warn', icon: Clock },
} as const;

export const StatusBadge = ({ status }: { status: ChannelStatus }) => {
  const t = useTranslations('channels.status');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};
