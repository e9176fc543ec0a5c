'use client';

import { CircleSlash, CloudOff, LockKeyhole, RotateCw, SearchX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiError, type Trouble } from '#api/errors.ts';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#i18n/navigation.ts';

const Frame = ({
  icon: Icon,
  title,
  text,
  alone = false,
  children,
}: {
  icon: LucideIcon;
  title: ReactNode;
  text: ReactNode;
  alone?: boolean;
  children?: ReactNode;
}) => (
  <div className="flex flex-col items-center gap-1.5 px-6 py-14 text-center">
    <span className="mb-2 grid size-12 place-items-center rounded-full bg-accent-wash text-accent">
      <Icon className="size-5.5" aria-hidden />
    </span>
    {alone ? <h1 className="text-base font-semibold">{title}</h1> : <p className="text-base font-semibold">{title}</p>}
    <p className="max-w-md text-soft">{text}</p>
    {children ? <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div> : null}
  </div>
);

export const EmptyState = Frame;

const signs: Record<Trouble, LucideIcon> = { offline: CloudOff, signedOut: LockKeyhole, forbidden: LockKeyhole, notFound: CircleSlash, broken: TriangleAlert };

/** Says what went wrong and what helps; alone on a page it is the page's heading, too. */
export const ErrorState = ({ error, onRetry, alone = false }: { error: unknown; onRetry?: () => void; alone?: boolean }) => {
  const t = useTranslations('errors');
  const trouble = error instanceof ApiError ? error.trouble : 'broken';
  return (
    <div role="alert" className="rounded-card border border-line bg-surface">
      <Frame icon={signs[trouble]} title={t(`${trouble}.title`)} text={t(`${trouble}.fix`)} alone={alone}>
        {trouble === 'signedOut' ? (
          <Button look="primary" asChild>
            <Link href="/sign-in">{t('toSignIn')}</Link>
          </Button>
        ) : null}
        {onRetry && trouble !== 'signedOut' ? (
          <Button onClick={onRetry}>
            <RotateCw aria-hidden />
            {t('retry')}
          </Button>
        ) : null}
      </Frame>
    </div>
  );
};

export const NothingFound = ({ onReset }: { onReset: () => void }) => {
  const t = useTranslations('states');
  return (
    <Frame icon={SearchX} title={t('nothingFound')} text={t('nothingFoundHint')}>
      <Button onClick={onReset}>{t('resetFilter')}</Button>
    </Frame>
  );
};
