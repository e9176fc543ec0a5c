import type { ReactNode } from 'react';

export const PageHeader = ({ title, text, back, children }: { title: ReactNode; text?: ReactNode; back?: ReactNode; children?: ReactNode }) => (
  <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
    <div className="min-w-0">
      {back ? <div className="mb-1.5 text-sm">{back}</div> : null}
      <h1 className="text-2xl font-semibold tracking-tight break-words">{title}</h1>
      {text ? <p className="mt-1 max-w-2xl text-soft">{text}</p> : null}
    </div>
    {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
  </header>
);
