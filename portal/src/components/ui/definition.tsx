import type { ReactNode } from 'react';

export const Definitions = ({ children }: { children: ReactNode }) => <dl className="divide-y divide-line text-sm">{children}</dl>;

export const Definition = ({ term, children }: { term: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2.5">
    <dt className="text-soft">{term}</dt>
    <dd className="min-w-0 text-right break-words figures">{children}</dd>
  </div>
);
