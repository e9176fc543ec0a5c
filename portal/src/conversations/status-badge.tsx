'use client';

import { Archive, CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { ConversationStatus } from '#gql/graphql.ts';

const looks = {
  WAITING: { tone: 'warn', icon: Clock },
  ANSWERED: { tone: 'good', icon: CircleCheck },
  FAILED: { tone: 'danger', icon: TriangleAlert },
  CLOSED: { tone: 'quiet', icon: Archive },
} as const;

export const StatusBadge = ({ status }: { status: ConversationStatus }) => {
  const t = useTranslations('conversations.states');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};
