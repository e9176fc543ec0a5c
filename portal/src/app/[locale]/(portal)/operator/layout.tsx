import type { ReactNode } from 'react';
import { OperatorFrame } from '#shell/operator-frame.tsx';

export default function OperatorLayout({ children }: { children: ReactNode }) {
  return <OperatorFrame>{children}</OperatorFrame>;
}
