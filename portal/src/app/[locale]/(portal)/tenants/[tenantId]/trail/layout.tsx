import type { ReactNode } from 'react';
import { TrailNav } from '#trail/trail-nav.tsx';

export default function TrailLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <TrailNav />
      {children}
    </>
  );
}
