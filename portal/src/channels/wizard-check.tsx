'use client';

import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { StatusBadge } from '#channels/status-badge.tsx';
import { TestMessage } from '#channels/test-message.tsx';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import type { Wizard } from '#channels/wizard-state.ts';

interface Props {
  wizard: Wizard;
  channel: ChannelFieldsFragment | undefined;
  home: string;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}

export const CheckScreen = ({ wizard, channel, home, onChange }: Props) => {
  const t = useTranslations('connect.check');
  const tests = useTranslations('channels.test');
  const { instant } = useFormats();
  const router = useRouter();
  const finish = (): void => {
    wizard.forget();
    router.push(home);
  };
  return (
    <div>
      <ScreenHead title={t('title')} />
      {channel ? (
        <div className="flex flex-col gap-5" aria-live="polite">
          <p className="flex items-center gap-3 font-medium">
            {channel.name}
            <StatusBadge status={channel.status} />
          </p>
          {channel.status === 'LIVE' ? <Note icon={CircleCheck} title={t('live')} /> : null}
          {channel.status === 'PENDING' ? (
            <Note tone="warn" icon={Clock} title={channel.statusReason ?? undefined}>
              <p>{t('waiting', { since: instant(channel.connectedAt) })}</p>
            </Note>
          ) : null}
          {channel.status === 'ERROR' ? (
            <Note tone="danger" icon={TriangleAlert} title={t('failed')}>
              <p>{channel.statusReason}</p>
              {channel.type === 'WHATSAPP' ? (
                <Button size="sm" className="mt-3" onClick={() => wizard.patch({ screen: 'credentials' })}>
                  {t('fix')}
                </Button>
              ) : null}
            </Note>
          ) : null}
          <section className="border-t border-line pt-5">
            <h3 className="mb-3 font-semibold">{tests('title')}</h3>
            <TestMessage channel={channel} onChange={onChange} />
          </section>
        </div>
      ) : (
        <Bone className="h-40" />
      )}
      <ScreenActions>
        <Button look="primary" onClick={finish}>
          {t('finish')}
        </Button>
      </ScreenActions>
    </div>
  );
};
