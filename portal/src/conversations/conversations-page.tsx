'use client';

import { MessagesSquare } from 'lucide-react';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnection, useGraph } from '#api/use-graph.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Select } from '#components/ui/field.tsx';
import { LiveBadge } from '#components/ui/live-badge.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { RowLink } from '#components/ui/row-link.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { EmptyState, NothingFound } from '#components/ui/states.tsx';
import type { ConversationsQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { MessageText } from '#conversations/message-text.tsx';
import { ChannelNames, Conversations } from '#conversations/queries.ts';
import { StatusBadge } from '#conversations/status-badge.tsx';
import { useLiveRows } from '#conversations/use-live-rows.ts';
import { useTenant } from '#shell/tenant-context.tsx';

const pick = (data: ConversationsQuery) => data.conversations;

export const ConversationsPage = () => {
  const t = useTranslations('conversations');
  const { ago, instant, integer } = useFormats();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  const tenant = useTenant();
  const [search, setSearch] = useState('');
  const [channelId, setChannelId] = useState('');
  const names = useGraph(ChannelNames, { tenantId: tenant.id }).data?.channels ?? [];
  const filtered = search !== '' || channelId !== '';
  const variables = { tenantId: tenant.id, first: 25, channelId: channelId || null, search: search || null };
  const list = useConnection(Conversations, variables, pick);
  const live = useLiveRows(tenant.id, filtered, [variables]);
  const reset = (): void => {
    setSearch('');
    setChannelId('');
  };
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <LiveBadge state={live} />
      </PageHeader>
      <div className="mb-4 flex flex-col gap-2 sm:flex-row">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
        <Select aria-label={t('channel')} value={channelId} onChange={(event) => setChannelId(event.target.value)} className="sm:w-56">
          <option value="">{t('all')}</option>
          {names.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channel.name}
            </option>
          ))}
        </Select>
      </div>
      <QueryView query={list}>
        {() => (
          <Card>
            {list.nodes?.length === 0 ? (
              filtered ? (
                <NothingFound onReset={reset} />
              ) : (
                <EmptyState icon={MessagesSquare} title={t('empty.title')} text={t('empty.text')} />
              )
            ) : (
              <DataTable
                caption={t('title')}
                rows={list.nodes ?? []}
                rowKey={(row) => row.id}
                columns={[
                  {
                    id: 'contact',
                    header: t('contact'),
                    lead: true,
                    className: '@2xl:whitespace-nowrap',
                    cell: (row) => (
                      <span className="flex flex-wrap items-center gap-2">
                        <RowLink href={`/tenants/${tenant.id}/conversations/${encodeURIComponent(row.id)}`} label={t('open', { contact: row.contactLabel })}>
                          {row.contactLabel}
                        </RowLink>
                        {row.test ? <Badge>{t('test')}</Badge> : null}
                      </span>
                    ),
                  },
                  {
                    id: 'preview',
                    header: t('preview'),
                    className: '@2xl:max-w-72',
                    cell: (row) => (
                      <span className="line-clamp-2 text-soft @2xl:line-clamp-1">
                        <MessageText text={row.lastMessagePreview} />
                      </span>
                    ),
                  },
                  { id: 'channel', wide: true, header: t('channel'), cell: (row) => row.channel.name },
                  { id: 'status', header: t('status'), cell: (row) => <StatusBadge status={row.status} /> },
                  { id: 'messages', wide: true, header: t('messages'), numeric: true, cell: (row) => integer(row.messageCount) },
                  {
                    id: 'last',
                    header: t('lastAt'),
                    numeric: true,
                    cell: (row) => (
                      <time dateTime={row.lastMessageAt} title={instant(row.lastMessageAt)}>
                        {ago(row.lastMessageAt, now)}
                      </time>
                    ),
                  },
                ]}
              />
            )}
            <LoadMore list={list} />
          </Card>
        )}
      </QueryView>
    </>
  );
};
