'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { parseOrigins } from '#channels/origins.ts';
import { ConnectWebchat } from '#channels/queries.ts';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import type { Wizard } from '#channels/wizard-state.ts';

export const OriginsScreen = ({
  wizard: { state, patch },
  tenantId,
  onConnected,
}: {
  wizard: Wizard;
  tenantId: string;
  onConnected: (channel: ChannelFieldsFragment) => void;
}) => {
  const t = useTranslations('connect.origins');
  const actions = useTranslations('actions');
  const [invalid, setInvalid] = useState<string | null>(null);
  const connect = useCommand(ConnectWebchat, (data) => data.connectWebchat, { quiet: true });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const parsed = parseOrigins(state.origins);
    setInvalid(parsed.invalid);
    if (parsed.invalid !== null) return;
    const payload = await connect.run({ tenantId, name: state.name, allowedOrigins: parsed.origins });
    if (!payload?.channel) return;
    onConnected(payload.channel);
    patch({ channelId: payload.channel.id, screen: 'snippet' });
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ScreenHead title={t('title')} />
      <TextAreaField
        label={t('label')}
        hint={t('hint')}
        rows={4}
        spellCheck={false}
        placeholder="https://www.firma.de"
        value={state.origins}
        onChange={(event) => patch({ origins: event.target.value })}
        error={invalid === null ? connect.refusal?.message : t('invalid', { value: invalid })}
      />
      <ScreenActions>
        <Button onClick={() => patch({ screen: 'type' })}>{actions('back')}</Button>
        <Button type="submit" look="primary" pending={connect.pending}>
          {t('create')}
        </Button>
      </ScreenActions>
    </form>
  );
};
