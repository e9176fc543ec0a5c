'use client';

import { Radio, RefreshCw, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LiveState } from '#api/use-live.ts';
import { Badge } from '#components/ui/badge.tsx';

export const LiveBadge = ({ state }: { state: LiveState }) => {
  const t = useTranslations('states.live');
  return (
    <span role="status" className="inline-flex">
      {state === 'live' ? (
        <Badge tone="good" icon={Radio}>
          {t('live')}
        </Badge>
      ) : null}
      {state === 'connecting' ? <Badge icon={RefreshCw}>{t('connecting')}</Badge> : null}
      {state === 'lost' ? (
        <Badge tone="warn" icon={WifiOff}>
          {t('lost')}
        </Badge>
      ) : null}
    </span>
  );
};
