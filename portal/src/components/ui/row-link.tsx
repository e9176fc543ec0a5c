import type { ReactNode } from 'react';
import { Link } from '#i18n/navigation.ts';

/** The link of a row: it reads as its text and answers on the whole row. */
export const RowLink = ({ href, label, children }: { href: string; label?: string; children: ReactNode }) => (
  <Link
    href={href}
    {...(label ? { 'aria-label': label } : {})}
    className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
  >
    {children}
  </Link>
);
