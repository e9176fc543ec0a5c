import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '#components/ui/cn.ts';

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors focus-visible:rounded-control disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-accent-ink shadow-lift hover:bg-accent-strong',
        secondary: 'border border-line bg-surface text-ink shadow-lift hover:border-line-strong hover:bg-sunken',
        ghost: 'text-soft hover:bg-quiet-wash hover:text-ink',
        danger: 'bg-danger text-danger-ink shadow-lift hover:bg-danger-strong',
        link: 'text-accent underline-offset-4 hover:underline',
      },
      size: { md: 'h-10 px-4 text-sm', sm: 'h-9 px-3 text-sm', icon: 'size-10', inline: 'h-auto px-0 text-sm' },
    },
    defaultVariants: { look: 'secondary', size: 'md' },
  },
);

type Props = ComponentProps<'button'> & VariantProps<typeof button> & { asChild?: boolean; pending?: boolean };

export const Button = ({ className, look, size, asChild = false, pending = false, disabled, children, ...rest }: Props) => {
  const classes = cn(button({ look, size }), className);
  if (asChild)
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button type="button" className={classes} disabled={disabled === true || pending} aria-busy={pending || undefined} {...rest}>
      {pending ? <LoaderCircle className="animate-spin" aria-hidden /> : null}
      {children}
    </button>
  );
};
