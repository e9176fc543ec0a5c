import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '#i18n/navigation.ts';

export const BackLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="inline-flex items-center gap-1.5 rounded-control text-soft hover:text-ink">
    <ArrowLeft className="size-4" aria-hidden />
    {children}
  </Link>
);
