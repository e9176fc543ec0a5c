'use client';

import { LinkIcon, LoaderCircle } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { SignIn } from '#access/queries.ts';
import { ApiError } from '#api/errors.ts';
import { request } from '#api/request.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Link, useRouter } from '#i18n/navigation.ts';
import { homeOf } from '#shell/navigation.ts';

/** Only a path of this portal may follow a sign-in, never another site. */
const isOwnPath = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path);

export const ExchangeToken = ({ token, next }: { token: string; next: string | null }) => {
  const t = useTranslations('signIn');
  const router = useRouter();
  const client = useQueryClient();
  const [failed, setFailed] = useState<'expired' | ApiError | null>(null);
  const spent = useRef('');

  useEffect(() => {
    // A token is good for one exchange; a second render must not spend it again.
    if (spent.current === token) return;
    spent.current = token;
    request(SignIn, { input: { token } })
      .then(({ signIn }) => {
        if (!signIn.me) return setFailed('expired');
        client.clear();
        router.replace(isOwnPath(next) ? next : homeOf(signIn.me));
      })
      .catch((error: unknown) => setFailed(error instanceof ApiError ? error : new ApiError('broken', 'Sign-in failed.')));
  }, [token, next, client, router]);

  if (failed === 'expired') {
    return (
      <div className="flex flex-col items-start gap-3" role="alert">
        <span className="grid size-12 place-items-center rounded-full bg-warn-wash text-warn">
          <LinkIcon className="size-5.5" aria-hidden />
        </span>
        <h1 className="text-2xl font-semibold tracking-tight">{t('expiredTitle')}</h1>
        <p className="text-soft">{t('expiredText')}</p>
        <Button look="primary" className="mt-3" asChild>
          <Link href="/sign-in" replace>
            {t('send')}
          </Link>
        </Button>
      </div>
    );
  }
  if (failed) {
    return <ErrorState alone error={failed} onRetry={() => window.location.reload()} />;
  }
  return (
    <div role="status" className="flex items-center gap-3">
      <LoaderCircle className="size-5 animate-spin text-accent" aria-hidden />
      <h1 className="text-lg font-semibold">{t('checking')}</h1>
    </div>
  );
};
