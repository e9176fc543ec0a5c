'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useMay } from '#access/signed-in.tsx';
import { ApiError } from '#api/errors.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { ActivationLog } from '#channels/activation-log.tsx';
import { CredentialsCard } from '#channels/credentials-card.tsx';
import { PauseButton } from '#channels/pause-button.tsx';
import { StatusBadge } from '#channels/status-badge.tsx';
import { TestMessage } from '#channels/test-message.tsx';
import { VisitorLimitsCard } from '#channels/visitor-limits.tsx';
import { useChannels } from '#channels/use-channels.ts';
import { useTenant } from '#shell/tenant-context.tsx';

export const ChannelPage = () => {
  const { channelId } = useParams<{ channelId: string }>();
  const tenant = useTenant();
  const { query, put } = useChannels(tenant.id);
  return (
    <QueryView alone query={query} shape="detail">
      {({ channels }) => {
        const channel = channels.find((one) => one.id === channelId);
        return channel ? (
          <Details channel={channel} home={`/tenants/${tenant.id}/channels`} onChange={put} />
        ) : (
          <ErrorState alone error={new ApiError('notFound', 'There is no such channel.')} />
        );
      }}
    </QueryView>
  );
};

const Details = ({
  channel,
  home,
  onChange,
}: {
  channel: ChannelFieldsFragment;
  home: string;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}) => {
  const t = useTranslations('channels');
  const { instant, integer } = useFormats();
  const mayWrite = useMay('channels:write');
  return (
    <>
      <PageHeader title={channel.name} back={<BackLink href={home}>{t('back')}</BackLink>}>
        <span aria-live="polite" className="inline-flex">
          <StatusBadge status={channel.status} />
        </span>
        <PauseButton channel={channel} onChange={onChange} />
      </PageHeader>
      <div className="flex flex-col gap-4 sm:gap-5">
        {channel.statusReason && channel.status !== 'LIVE' ? (
          <Note tone={channel.status === 'ERROR' ? 'danger' : 'warn'} icon={TriangleAlert} title={channel.statusReason} />
        ) : null}
        {channel.visitorLimits?.reachedToday ? (
          <Note tone="warn" icon={TriangleAlert} title={t('limits.reachedToday')}>
            <p>{t('limits.reachedText')}</p>
          </Note>
        ) : null}
        <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
          <Card>
            <CardHeader title={t('about')} />
            <CardBody className="flex flex-col gap-4">
              <Definitions>
                <Definition term={t('type')}>{t(`types.${channel.type}`)}</Definition>
                <Definition term={t('since')}>{instant(channel.connectedAt)}</Definition>
                <Definition term={t('today')}>{integer(channel.messagesToday)}</Definition>
                <Definition term={t('last')}>{channel.lastMessageAt ? instant(channel.lastMessageAt) : t('never')}</Definition>
                {channel.heldMessages > 0 ? <Definition term={t('held')}>{t('heldText', { count: channel.heldMessages })}</Definition> : null}
                {channel.phoneNumberId ? <Definition term={t('phoneNumberId')}>{channel.phoneNumberId}</Definition> : null}
                {channel.publicKey ? (
                  <Definition term={t('publicKey')}>
                    <code className="wrap-anywhere">{channel.publicKey}</code>
                  </Definition>
                ) : null}
              </Definitions>
              {channel.webhookUrl ? <CopyField label={t('webhookUrl')} value={channel.webhookUrl} /> : null}
              {channel.snippet ? <CopyField label={t('snippet')} value={channel.snippet} hint={t('snippetHint')} multiline /> : null}
            </CardBody>
          </Card>
          {mayWrite && channel.type === 'WHATSAPP' ? <CredentialsCard channel={channel} onChange={onChange} /> : null}
          {mayWrite ? (
            <Card>
              <CardHeader title={t('test.title')} {...(channel.type === 'WHATSAPP' ? { text: t('test.text') } : {})} />
              <CardBody>
                <TestMessage channel={channel} onChange={onChange} />
              </CardBody>
            </Card>
          ) : null}
        </div>
        {channel.visitorLimits ? <VisitorLimitsCard channelId={channel.id} limits={channel.visitorLimits} onChange={onChange} /> : null}
        <ActivationLog log={channel.log} />
      </div>
    </>
  );
};
