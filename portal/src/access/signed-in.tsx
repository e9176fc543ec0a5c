'use client';

import { useSearchParams } from 'next/navigation';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useMe, type SignedIn } from '#access/me.ts';
import type { Permission } from '#access/permissions.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ErrorState } from '#components/ui/states.tsx';
import { usePathname, useRouter } from '#i18n/navigation.ts';

const Session = createContext<SignedIn | null>(null);

export const useSignedIn = (): SignedIn => {
  const me = useContext(Session);
  if (!me) throw new Error('Only pages behind the sign-in know who is signed in.');
  return me;
};

export const useMay = (permission: Permission): boolean => useSignedIn().permissions.includes(permission);

/** Lets nobody through who is not signed in; the backend decides again on every single question. */
export const SignInRequired = ({ children }: { children: ReactNode }) => {
  const query = useMe();
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  const me = query.data?.me;
  const visitor = query.data !== undefined && !me;

  useEffect(() => {
    if (visitor) router.replace({ pathname: '/sign-in', query: { next: search ? `${path}?${search}` : path } });
  }, [visitor, router, path, search]);

  if (me) return <Session value={me}>{children}</Session>;
  return (
    <main className="mx-auto max-w-5xl px-4 py-16">
      {query.error ? <ErrorState alone error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton shape="board" />}
    </main>
  );
};
