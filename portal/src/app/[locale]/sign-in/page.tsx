import { Suspense } from 'react';
import { SignInPage } from '#access/sign-in-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('signIn');

export default function Page() {
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  );
}
