'use client';

import { useTranslations } from 'next-intl';
import { useNow } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { ChannelIcon } from '#channels/channel-icon.tsx';
import { PauseButton } from '#channels/pause-button.tsx';
import { StatusBadge } from '#channels/status-badge.tsx';

interface Props {
  channel: ChannelFieldsFragment;
  href: string;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}

export const ChannelCard = ({ channel, href, onChange }: Props) => {
  const t = useTranslations('channels');
  const { integer, ago, instant } = useFormats();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  return (
    <Card className="flex flex-col p-5">
      <div className="flex items-start gap-3">
        <ChannelIcon type={channel.type} />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold break-words">{channel.name}</h2>
          <p className="text-sm text-soft">{t(`types.${channel.type}`)}</p>
        </div>
        <span aria-live="polite" className="inline-flex">
          <StatusBadge status={channel.status} />
        </span>
      </div>
      {channel.statusReason && channel.status !== 'LIVE' ? <p className="mt-3 rounded-control bg-sunken px-3 py-2 text-sm">{channel.statusReason}</p> : null}
      <div className="mt-3 flex-1">
        <Definitions>
          <Definition term={t('today')}>{integer(channel.messagesToday)}</Definition>
          <Definition term={t('last')}>
            {channel.lastMessageAt ? (
              <time dateTime={channel.lastMessageAt} title={instant(channel.lastMessageAt)}>
                {ago(channel.lastMessageAt, now)}
              </time>
            ) : (
              t('never')
            )}
          </Definition>
          {channel.heldMessages > 0 ? <Definition term={t('held')}>{t('heldText', { count: channel.heldMessages })}</Definition> : null}
        </Definitions>
      </div>
      <div className="mt-4 flex gap-2">
        <PauseButton channel={channel} onChange={onChange} />
        <Button size="sm" look="ghost" asChild>
          <Link href={href} aria-label={t('detailsOf', { name: channel.name })}>
            {t('details')}
          </Link>
        </Button>
      </div>
    </Card>
  );
};
