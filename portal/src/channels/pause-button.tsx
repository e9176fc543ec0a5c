'use client';

import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { PauseChannel, ResumeChannel } from '#channels/queries.ts';

/** One click, because a channel that misbehaves must fall silent at once; the notice offers the way back. */
export const PauseButton = ({
  channel,
  onChange,
}: {
  channel: ChannelFieldsFragment;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}) => {
  const t = useTranslations('channels');
  const mayWrite = useMay('channels:write');
  const toast = useToast();
  const resume = useCommand(ResumeChannel, (data) => data.resumeChannel, {
    done: ({ channel: changed }) => {
      onChange(changed);
      toast({ title: t('resumed', { name: channel.name }) });
    },
  });
  const pause = useCommand(PauseChannel, (data) => data.pauseChannel, {
    done: ({ channel: changed }) => {
      onChange(changed);
      toast({ title: t('paused', { name: channel.name }), action: { label: t('resume'), run: () => void resume.run({ id: channel.id }) } });
    },
  });
  if (!mayWrite) return null;
  return channel.status === 'PAUSED' ? (
    <Button size="sm" pending={resume.pending} aria-label={t('resumeThis', { name: channel.name })} onClick={() => void resume.run({ id: channel.id })}>
      <Play aria-hidden />
      {t('resume')}
    </Button>
  ) : (
    <Button size="sm" pending={pause.pending} aria-label={t('pauseThis', { name: channel.name })} onClick={() => void pause.run({ id: channel.id })}>
      <Pause aria-hidden />
      {t('pause')}
    </Button>
  );
};
