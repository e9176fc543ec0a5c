'use client';

import { MailCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { RequestSignIn } from '#access/queries.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/field.tsx';

export const RequestLink = () => {
  const t = useTranslations('signIn');
  const locale = useLocale();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = useCommand(RequestSignIn, (data) => data.requestSignIn, { quiet: true, repeatable: false, done: () => setSent(true) });

  useEffect(() => {
    if (sent) heading.current?.focus();
  }, [sent]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask.run({ email: email.trim(), locale: locale === 'en' ? 'EN' : 'DE' });
  };

  if (sent) {
    return (
      <div className="flex flex-col items-start gap-3">
        <span className="grid size-12 place-items-center rounded-full bg-accent-wash text-accent">
          <MailCheck className="size-5.5" aria-hidden />
        </span>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
          {t('sentTitle')}
        </h1>
        <p className="break-words">{t('sentText', { email: email.trim() })}</p>
        <p className="text-sm text-soft">{t('sentHint')}</p>
        <Button look="link" size="inline" className="mt-3" onClick={() => setSent(false)}>
          {t('again')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="mt-1.5 text-soft">{t('text')}</p>
      </div>
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="email"
        required
        maxLength={254}
        placeholder={t('placeholder')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={ask.refusal?.message}
      />
      <Button type="submit" look="primary" pending={ask.pending}>
        {t('send')}
      </Button>
    </form>
  );
};
