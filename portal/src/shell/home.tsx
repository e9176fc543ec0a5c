'use client';

import { useEffect } from 'react';
import { useMe } from '#access/me.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { useRouter } from '#i18n/navigation.ts';
import { homeOf } from '#shell/navigation.ts';

export const Home = () => {
  const router = useRouter();
  const query = useMe();
  const me = query.data?.me;
  const known = query.data !== undefined;
  useEffect(() => {
    if (known) router.replace(me ? homeOf(me) : '/sign-in');
  }, [known, me, router]);
  return (
    <main className="mx-auto max-w-5xl px-4 py-16">
      {query.error ? <ErrorState alone error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton shape="board" />}
    </main>
  );
};
