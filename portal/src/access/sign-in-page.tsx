'use client';

import { ChartNoAxesColumn, MessageCircle, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { ExchangeToken } from '#access/exchange-token.tsx';
import { RequestLink } from '#access/request-link.tsx';
import { Brand } from '#shell/brand.tsx';
import { LocaleSwitch } from '#shell/locale-switch.tsx';

const points = [
  ['one', MessageCircle],
  ['two', ShieldCheck],
  ['three', ChartNoAxesColumn],
] as const;

export const SignInPage = () => {
  const t = useTranslations('signIn');
  const search = useSearchParams();
  const token = search.get('token');
  const next = search.get('next');
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
      <div className="flex flex-col px-5 py-6 sm:px-10">
        <header className="flex items-center justify-between">
          <Brand />
          <LocaleSwitch />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-12">
          {token ? <ExchangeToken token={token} next={next} /> : <RequestLink />}
        </main>
      </div>
      <aside className="hidden flex-col justify-center gap-8 border-l border-line bg-accent-wash px-12 lg:flex xl:px-16">
        <p className="text-2xl leading-snug font-semibold tracking-tight text-balance">{t('welcome')}</p>
        <ul className="flex flex-col gap-5">
          {points.map(([key, Icon]) => (
            <li key={key} className="flex gap-3">
              <Icon className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
              <span>{t(`points.${key}`)}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
};
