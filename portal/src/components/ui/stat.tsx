import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';

export const Stat = ({ label, value, text, children }: { label: ReactNode; value: ReactNode; text?: ReactNode; children?: ReactNode }) => (
  <Card className="flex flex-col gap-1 p-4 sm:p-5">
    <p className="text-sm text-soft">{label}</p>
    <p className="text-2xl leading-9 font-semibold tracking-tight break-words figures sm:text-[1.75rem]">{value}</p>
    {text ? <p className="text-sm text-soft figures">{text}</p> : null}
    {children}
  </Card>
);
