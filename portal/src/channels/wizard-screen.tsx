import type { ReactNode } from 'react';

export const ScreenHead = ({ title, text }: { title: ReactNode; text?: ReactNode }) => (
  <div className="mb-5">
    <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
      {title}
    </h2>
    {text ? <p className="mt-1 text-soft">{text}</p> : null}
  </div>
);

export const ScreenActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-6 flex flex-col-reverse gap-2 border-t border-line pt-5 sm:flex-row sm:justify-end">{children}</div>
);
