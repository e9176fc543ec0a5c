import type { ReactNode } from 'react';
import { FinanceNav } from '#finance/finance-nav.tsx';

export default function FinanceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FinanceNav />
      {children}
    </>
  );
}
