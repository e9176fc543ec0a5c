'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  text?: ReactNode;
  wide?: boolean;
  /** True while closing would lose something the reader can't get back. */
  holdOpen?: boolean;
  children: ReactNode;
}

export const Dialog = ({ open, onOpenChange, title, text, wide = false, holdOpen = false, children }: Props) => {
  const t = useTranslations('actions');
  const hold = holdOpen ? (event: Event) => event.preventDefault() : undefined;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(text ? {} : { 'aria-describedby': undefined })}
          {...(hold ? { onPointerDownOutside: hold } : {})}
          className={cn(
            'fixed inset-x-3 bottom-3 z-50 mx-auto flex max-h-[calc(100dvh-1.5rem)] max-w-lg animate-rise flex-col rounded-card bg-raised shadow-float sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2',
            wide && 'max-w-3xl',
          )}
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-5 sm:px-6">
            <div>
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {text ? <Radix.Description className="mt-1 text-sm text-soft">{text}</Radix.Description> : null}
            </div>
            <Radix.Close
              className="-mt-1 -mr-2 grid size-9 place-items-center rounded-control text-soft hover:bg-quiet-wash hover:text-ink"
              aria-label={t('close')}
            >
              <X className="size-4.5" aria-hidden />
            </Radix.Close>
          </div>
          <div className="overflow-y-auto px-5 pt-4 pb-5 sm:px-6 sm:pb-6">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};

export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>
);
