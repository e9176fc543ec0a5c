'use client';

import { LinkIcon, LoaderCircle, LogIn } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useMe } from '#access/me.ts';
import { ReadSignInLink, SignIn } from '#access/queries.ts';
import { ApiError } from '#api/errors.ts';
import { request } from '#api/request.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { Link, useRouter } from '#i18n/navigation.ts';
import { homeOf } from '#shell/navigation.ts';

/** Only a path of this portal may follow a sign-in, never another site. */
const isOwnPath = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path);

const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('broken', 'Sign-in failed.'));

type State =
  | { readonly at: 'reading' }
  | { readonly at: 'asking'; readonly email: string; readonly company: string }
  | { readonly at: 'expired' }
  | { readonly at: 'failed'; readonly error: ApiError };

/**
 * Opening a link signs nobody in: programs that look into mails open every link, and a stranger may have sent theirs.
 * The page names the account, and the button spends the link.
 */
export const ExchangeToken = ({ token, next }: { token: string; next: string | null }) => {
  const t = useTranslations('signIn');
  const router = useRouter();
  const client = useQueryClient();
  const me = useMe().data?.me;
  const [state, setState] = useState<State>({ at: 'reading' });
  const [pending, setPending] = useState(false);

  useEffect(() => {
    const gone = new AbortController();
    request(ReadSignInLink, { input: { token } }, gone.signal)
      .then(({ readSignInLink: { email, company } }) => setState(email === null ? { at: 'expired' } : { at: 'asking', email, company: company ?? '' }))
      .catch((error: unknown) => {
        if (!gone.signal.aborted) setState({ at: 'failed', error: asApiError(error) });
      });
    return () => gone.abort();
  }, [token]);

  const signIn = async (): Promise<void> => {
    setPending(true);
    try {
      const { signIn: done } = await request(SignIn, { input: { token } });
      if (!done.me) return setState({ at: 'expired' });
      client.clear();
      router.replace(isOwnPath(next) ? next : homeOf(done.me));
    } catch (error) {
      setState({ at: 'failed', error: asApiError(error) });
    } finally {
      setPending(false);
    }
  };

  if (state.at === 'expired') {
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
  if (state.at === 'failed') {
    return <ErrorState alone error={state.error} onRetry={() => window.location.reload()} />;
  }
  if (state.at === 'asking') {
    return (
      <div className="flex flex-col items-start gap-3">
        <span className="grid size-12 place-items-center rounded-full bg-accent-wash text-accent">
          <LogIn className="size-5.5" aria-hidden />
        </span>
        <h1 className="text-2xl font-semibold tracking-tight">{t('confirmTitle')}</h1>
        <p className="wrap-anywhere">{t.rich('confirmText', { ...state, strong: (chunks) => <strong>{chunks}</strong> })}</p>
        {me && me.email !== state.email ? <p className="wrap-anywhere text-warn">{t('confirmOther', { email: me.email })}</p> : null}
        <p className="text-sm text-soft">{t('confirmHint')}</p>
        <Button look="primary" className="mt-3" pending={pending} onClick={() => void signIn()}>
          {t('confirm')}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" className="flex items-center gap-3">
      <LoaderCircle className="size-5 animate-spin text-accent" aria-hidden />
      <h1 className="text-lg font-semibold">{t('checking')}</h1>
    </div>
  );
};
