'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#components/ui/field.tsx';
import { berlinClock, instantInBerlin } from '#i18n/berlin-clock.ts';

interface Props {
  label: string;
  at: string;
  latest: string;
  onChange: (at: string) => void;
  className?: string;
}

/** A date and a time on Berlin's clock. What is typed stays as it is while it is not yet, or not any more, an instant. */
export const MomentField = ({ label, at, latest, onChange, className }: Props) => {
  const t = useTranslations('replay');
  const [draft, setDraft] = useState<{ of: string; text: string; ahead: boolean } | null>(null);
  const own = draft?.of === at ? draft : null;
  const type = (text: string): void => {
    const instant = instantInBerlin(text);
    const ahead = instant !== undefined && instant > latest;
    const taken = instant !== undefined && !ahead;
    setDraft({ of: taken ? instant : at, text, ahead });
    if (taken) onChange(instant);
  };
  return (
    <TextField
      type="datetime-local"
      step={1}
      label={label}
      hint={t('berlin')}
      value={own ? own.text : berlinClock(at)}
      max={berlinClock(latest)}
      error={own?.ahead ? t('ahead') : undefined}
      onChange={(event) => type(event.target.value)}
      {...(className ? { className } : {})}
    />
  );
};
