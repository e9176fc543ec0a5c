'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';
import { ChannelIcon } from '#channels/channel-icon.tsx';
import { ScreenActions, ScreenHead } from '#channels/wizard-screen.tsx';
import { screensOf, type Wizard } from '#channels/wizard-state.ts';

const types = [
  ['WHATSAPP', 'whatsapp', 'whatsappText'],
  ['WEBCHAT', 'webchat', 'webchatText'],
] as const;

export const TypeScreen = ({ wizard: { state, patch } }: { wizard: Wizard }) => {
  const t = useTranslations('connect.type');
  const actions = useTranslations('actions');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    patch({ screen: screensOf(state.type)[1] ?? 'type', name: state.name.trim(), channelId: null });
  };
  return (
    <form onSubmit={submit}>
      <ScreenHead title={t('title')} />
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="sr-only">{t('title')}</legend>
        {types.map(([type, label, text]) => (
          <label
            key={type}
            className="flex cursor-pointer gap-3 rounded-card border border-line p-4 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input type="radio" name="type" value={type} checked={state.type === type} onChange={() => patch({ type })} className="sr-only" />
            <ChannelIcon type={type} />
            <span className="min-w-0">
              <span className="block font-medium">{t(label)}</span>
              <span className="block text-sm text-soft">{t(text)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        className="mt-5"
        label={t('name')}
        hint={t('nameHint')}
        required
        maxLength={60}
        value={state.name}
        onChange={(event) => patch({ name: event.target.value })}
      />
      <ScreenActions>
        <Button type="submit" look="primary">
          {actions('next')}
        </Button>
      </ScreenActions>
    </form>
  );
};
