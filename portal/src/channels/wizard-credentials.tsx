'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { ConnectWhatsapp, ReplaceCredentials } from '#channels/queries.ts';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import type { Wizard } from '#channels/wizard-state.ts';

interface Props {
  wizard: Wizard;
  tenantId: string;
  onConnected: (channel: ChannelFieldsFragment, verifyToken: string) => void;
}

export const CredentialsScreen = ({ wizard: { state, patch }, tenantId, onConnected }: Props) => {
  const t = useTranslations('connect.credentials');
  const actions = useTranslations('actions');
  const [accessToken, setAccessToken] = useState('');
  const [appSecret, setAppSecret] = useState('');
  const connect = useCommand(ConnectWhatsapp, (data) => data.connectWhatsapp, { quiet: true });
  const replace = useCommand(ReplaceCredentials, (data) => data.replaceCredentials, { quiet: true });
  // Who comes back to this screen mends the channel that is there; its number and its history stay.
  const replacing = state.channelId !== null;
  const { refusal, pending } = replacing ? replace : connect;
  const at = refusal?.field?.replace(/^credentials\./, '');
  const wrong = (field: string) => (at === field ? refusal?.message : undefined);
  const elsewhere = refusal && !['phoneNumberId', 'businessAccountId', 'accessToken', 'appSecret'].includes(at ?? '') ? refusal.message : null;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const verifyToken = crypto.randomUUID().replaceAll('-', '');
    const secrets = { verifyToken, accessToken: accessToken.trim(), appSecret: appSecret.trim() };
    const payload =
      state.channelId === null
        ? await connect.run({
            ...secrets,
            tenantId,
            name: state.name,
            phoneNumberId: state.phoneNumberId.trim(),
            businessAccountId: state.businessAccountId.trim(),
          })
        : await replace.run({ ...secrets, id: state.channelId });
    if (!payload?.channel) return;
    onConnected(payload.channel, verifyToken);
    patch({ channelId: payload.channel.id, screen: 'webhook' });
  };

  return (
    <form onSubmit={(event) => void submit(event)} autoComplete="off">
      <ScreenHead title={t('title')} text={replacing ? t('replaceText') : t('text')} />
      <div className="flex flex-col gap-4">
        {elsewhere ? <Note tone="danger" icon={ShieldCheck} title={elsewhere} role="alert" /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('phoneNumberId')}
            required
            inputMode="numeric"
            pattern="\d+"
            title={t('digits')}
            readOnly={replacing}
            value={state.phoneNumberId}
            onChange={(event) => patch({ phoneNumberId: event.target.value })}
            error={wrong('phoneNumberId')}
          />
          <TextField
            label={t('businessAccountId')}
            required
            inputMode="numeric"
            pattern="\d+"
            title={t('digits')}
            readOnly={replacing}
            value={state.businessAccountId}
            onChange={(event) => patch({ businessAccountId: event.target.value })}
            error={wrong('businessAccountId')}
          />
        </div>
        <TextField
          label={t('accessToken')}
          type="password"
          autoComplete="off"
          required={!replacing}
          value={accessToken}
          onChange={(event) => setAccessToken(event.target.value)}
          error={wrong('accessToken')}
        />
        <TextField
          label={t('appSecret')}
          type="password"
          autoComplete="off"
          required={!replacing}
          value={appSecret}
          onChange={(event) => setAppSecret(event.target.value)}
          error={wrong('appSecret')}
        />
        <p className="flex gap-2 text-sm text-soft">
          <ShieldCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
          {t('retype')}
        </p>
      </div>
      <ScreenActions>
        <Button onClick={() => patch({ screen: replacing ? 'check' : 'type' })}>{actions('back')}</Button>
        <Button type="submit" look="primary" pending={pending}>
          {replacing ? t('replace') : t('connect')}
        </Button>
      </ScreenActions>
    </form>
  );
};
