import { Suspense, type ReactNode } from 'react';
import { SignInRequired } from '#access/signed-in.tsx';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <SignInRequired>{children}</SignInRequired>
    </Suspense>
  );
}
