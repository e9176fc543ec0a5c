'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { ReplaceCredentials } from '#channels/queries.ts';

/** A token expires, a secret is renewed: the channel takes the new one and keeps its number and its history. */
export const CredentialsCard = ({
  channel,
  onChange,
}: {
  channel: ChannelFieldsFragment;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}) => {
  const t = useTranslations('channels.credentials');
  const fields = useTranslations('connect.credentials');
  const toast = useToast();
  const [accessToken, setAccessToken] = useState('');
  const [appSecret, setAppSecret] = useState('');
  const replace = useCommand(ReplaceCredentials, (data) => data.replaceCredentials, {
    quiet: true,
    done: (payload) => {
      onChange(payload.channel);
      setAccessToken('');
      setAppSecret('');
      toast({ title: t('replaced', { name: channel.name }) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void replace.run({ id: channel.id, accessToken: accessToken.trim(), appSecret: appSecret.trim() });
  };
  const atSecret = replace.refusal?.field === 'credentials.appSecret';
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit} autoComplete="off" className="flex flex-col gap-4">
          <TextField
            label={fields('accessToken')}
            type="password"
            autoComplete="off"
            value={accessToken}
            onChange={(event) => setAccessToken(event.target.value)}
            error={atSecret ? undefined : replace.refusal?.message}
          />
          <TextField
            label={fields('appSecret')}
            type="password"
            autoComplete="off"
            value={appSecret}
            onChange={(event) => setAppSecret(event.target.value)}
            error={atSecret ? replace.refusal?.message : undefined}
          />
          <div>
            <Button type="submit" pending={replace.pending}>
              {fields('replace')}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
};
