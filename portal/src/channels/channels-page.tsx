'use client';

import { Plus, RadioTower } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { LiveBadge } from '#components/ui/live-badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { Link } from '#i18n/navigation.ts';
import { ChannelCard } from '#channels/channel-card.tsx';
import { useChannels } from '#channels/use-channels.ts';
import { useTenant } from '#shell/tenant-context.tsx';

export const ChannelsPage = () => {
  const t = useTranslations('channels');
  const tenant = useTenant();
  const home = `/tenants/${tenant.id}/channels`;
  const { query, live, put } = useChannels(tenant.id);
  const connect = useMay('channels:write') ? (
    <Button look="primary" asChild>
      <Link href={`${home}/connect`}>
        <Plus aria-hidden />
        {t('connect')}
      </Link>
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <LiveBadge state={live} />
        {connect}
      </PageHeader>
      <QueryView query={query} shape="board">
        {({ channels }) =>
          channels.length === 0 ? (
            <Card>
              <EmptyState icon={RadioTower} title={t('empty.title')} text={t('empty.text')}>
                {connect}
              </EmptyState>
            </Card>
          ) : (
            <div className="grid gap-4 sm:gap-5 md:grid-cols-2 xl:grid-cols-3">
              {channels.map((channel) => (
                <ChannelCard key={channel.id} channel={channel} href={`${home}/${channel.id}`} onChange={put} />
              ))}
            </div>
          )
        }
      </QueryView>
    </>
  );
};
