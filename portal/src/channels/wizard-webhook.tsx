'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Note } from '#components/ui/note.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import type { Wizard } from '#channels/wizard-state.ts';

export const WebhookScreen = ({
  wizard: { patch },
  channel,
  verifyToken,
}: {
  wizard: Wizard;
  channel: ChannelFieldsFragment | undefined;
  verifyToken: string | null;
}) => {
  const t = useTranslations('connect.webhook');
  return (
    <div>
      <ScreenHead title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-5">
        {channel?.webhookUrl ? <CopyField label={t('url')} value={channel.webhookUrl} /> : <Bone className="h-16" />}
        {verifyToken ? (
          <CopyField label={t('token')} value={verifyToken} />
        ) : (
          <Note icon={KeyRound}>
            <p>{t('lost')}</p>
          </Note>
        )}
      </div>
      <ScreenActions>
        {verifyToken ? null : <Button onClick={() => patch({ screen: 'credentials' })}>{t('again')}</Button>}
        <Button look="primary" onClick={() => patch({ screen: 'check' })}>
          {t('done')}
        </Button>
      </ScreenActions>
    </div>
  );
};
