'use client';

import { Compass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#i18n/navigation.ts';
import { Brand } from '#shell/brand.tsx';

export const NotFoundPage = () => {
  const t = useTranslations('notFound');
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col items-start justify-center gap-3 px-6 py-16">
      <title>{`${t('title')} · OpenClaw Enterprise`}</title>
      <Brand />
      <p className="mt-10 flex items-center gap-2 text-sm font-medium text-accent">
        <Compass className="size-4" aria-hidden />
        404
      </p>
      <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="text-soft">{t('text')}</p>
      <Button look="primary" asChild className="mt-4">
        <Link href="/">{t('home')}</Link>
      </Button>
    </main>
  );
};
