'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { SendTestMessage } from '#channels/queries.ts';

interface Props {
  channel: ChannelFieldsFragment;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}

/** Only WhatsApp has a test of its own; the web chat is tried where it stands. */
export const TestMessage = ({ channel, onChange }: Props) => {
  const t = useTranslations('channels.test');
  return channel.type === 'WHATSAPP' ? <PhoneTest channel={channel} onChange={onChange} /> : <p className="text-sm text-soft">{t('webchat')}</p>;
};

const PhoneTest = ({ channel, onChange }: Props) => {
  const t = useTranslations('channels.test');
  const toast = useToast();
  const [to, setTo] = useState('');
  const [text, setText] = useState(t('preset'));
  const send = useCommand(SendTestMessage, (data) => data.sendTestMessage, {
    quiet: true,
    done: (payload) => {
      onChange(payload.channel);
      toast({ title: t('sent') });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send.run({ id: channel.id, text, to: to.replaceAll(/[^\d+]/g, '') });
  };
  const atRecipient = send.refusal?.field === 'to';
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('to')}
        hint={t('toHint')}
        type="tel"
        autoComplete="tel"
        required
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={atRecipient ? send.refusal?.message : undefined}
      />
      <TextField
        label={t('message')}
        required
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={atRecipient ? undefined : send.refusal?.message}
      />
      <Button type="submit" className="self-start" pending={send.pending}>
        <Send aria-hidden />
        {t('send')}
      </Button>
    </form>
  );
};
