'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useMay } from '#access/signed-in.tsx';
import { ApiError } from '#api/errors.ts';
import { keyOf, useGraph } from '#api/use-graph.ts';
import { useLive } from '#api/use-live.ts';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { LiveBadge } from '#components/ui/live-badge.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { MessageList } from '#conversations/message-list.tsx';
import { Thread, ThreadLive } from '#conversations/queries.ts';
import { StatusBadge } from '#conversations/status-badge.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const ConversationPage = () => {
  const t = useTranslations('conversations');
  const { instant } = useFormats();
  const tenant = useTenant();
  const id = decodeURIComponent(useParams<{ conversationId: string }>().conversationId);
  const client = useQueryClient();
  const mayErase = useMay('privacy:manage');
  const query = useGraph(Thread, { id });
  const live = useLive(ThreadLive, { id }, (data) => client.setQueryData(keyOf(Thread, { id }), data));
  return (
    <QueryView alone query={query} shape="detail">
      {({ conversation }) =>
        conversation ? (
          <div className="mx-auto max-w-3xl">
            <PageHeader
              title={conversation.contactLabel}
              text={t('started', { at: instant(conversation.startedAt), channel: conversation.channel.name })}
              back={<BackLink href={`/tenants/${tenant.id}/conversations`}>{t('back')}</BackLink>}
            >
              <StatusBadge status={conversation.status} />
              <LiveBadge state={live} />
              {mayErase ? (
                <Button size="sm" asChild>
                  <Link href={`/tenants/${tenant.id}/settings/privacy?subject=${encodeURIComponent(conversation.contactId)}`}>{t('erasePerson')}</Link>
                </Button>
              ) : null}
            </PageHeader>
            {conversation.messages.length === 0 ? <p className="text-soft">{t('none')}</p> : null}
            <div role="log" aria-label={t('thread')}>
              <MessageList messages={conversation.messages} />
            </div>
          </div>
        ) : (
          <ErrorState alone error={new ApiError('notFound', 'There is no such conversation.')} />
        )
      }
    </QueryView>
  );
};
