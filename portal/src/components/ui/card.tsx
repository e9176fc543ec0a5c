import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

export const Card = ({ className, ...rest }: ComponentProps<'section'>) => (
  <section className={cn('min-w-0 rounded-card border border-line bg-surface shadow-lift', className)} {...rest} />
);

export const CardHeader = ({ title, text, children, id }: { title: ReactNode; text?: ReactNode; children?: ReactNode; id?: string }) => (
  <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-3">
    <div className="min-w-0">
      <h2 className="text-base font-semibold" id={id}>
        {title}
      </h2>
      {text ? <p className="mt-0.5 text-sm text-soft">{text}</p> : null}
    </div>
    {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
  </header>
);

export const CardBody = ({ className, ...rest }: ComponentProps<'div'>) => <div className={cn('px-5 pb-5', className)} {...rest} />;
