import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

export type Tone = 'good' | 'warn' | 'danger' | 'accent' | 'quiet';

const tones: Record<Tone, string> = {
  good: 'bg-good-wash text-good',
  warn: 'bg-warn-wash text-warn',
  danger: 'bg-danger-wash text-danger',
  accent: 'bg-accent-wash text-accent',
  quiet: 'bg-quiet-wash text-soft',
};

/** A state in words, with a sign beside the colour for those who don't see it. */
export const Badge = ({ tone = 'quiet', icon: Icon, children, className }: { tone?: Tone; icon?: LucideIcon; children: ReactNode; className?: string }) => (
  <span className={cn('inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap', tones[tone], className)}>
    {Icon ? <Icon className="size-3.5 shrink-0" aria-hidden /> : null}
    {children}
  </span>
);
