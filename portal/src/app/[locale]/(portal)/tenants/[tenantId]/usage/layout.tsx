import type { ReactNode } from 'react';
import { UsageNav } from '#usage/usage-nav.tsx';

export default function UsageLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <UsageNav />
      {children}
    </>
  );
}
