'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import type { Wizard } from '#channels/wizard-state.ts';

export const SnippetScreen = ({ wizard: { patch }, channel }: { wizard: Wizard; channel: ChannelFieldsFragment | undefined }) => {
  const t = useTranslations('connect.snippet');
  const channels = useTranslations('channels');
  const actions = useTranslations('actions');
  return (
    <div>
      <ScreenHead title={t('title')} text={t('text')} />
      {channel?.snippet ? (
        <CopyField label={channels('snippet')} value={channel.snippet} hint={channels('snippetHint')} multiline />
      ) : (
        <Bone className="h-24" />
      )}
      <ScreenActions>
        <Button look="primary" onClick={() => patch({ screen: 'check' })}>
          {actions('next')}
        </Button>
      </ScreenActions>
    </div>
  );
};
