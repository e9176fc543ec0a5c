import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

const tones = { accent: 'border-accent/30 bg-accent-wash', warn: 'border-warn/30 bg-warn-wash', danger: 'border-danger/30 bg-danger-wash' } as const;
const signs = { accent: 'text-accent', warn: 'text-warn', danger: 'text-danger' } as const;

export const Note = ({
  tone = 'accent',
  icon: Icon,
  title,
  children,
  role,
}: {
  tone?: keyof typeof tones;
  icon: LucideIcon;
  title?: ReactNode;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) => (
  <div {...(role ? { role } : {})} className={cn('flex gap-3 rounded-card border p-4 text-sm', tones[tone])}>
    <Icon className={cn('mt-0.5 size-4.5 shrink-0', signs[tone])} aria-hidden />
    <div className="min-w-0 flex-1">
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  </div>
);
