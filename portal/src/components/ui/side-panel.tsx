'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  text?: ReactNode;
  children: ReactNode;
}

/** What stands behind a figure, beside the page that shows it; on a phone it covers the page. */
export const SidePanel = ({ open, onClose, title, text, children }: Props) => {
  const t = useTranslations('actions');
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(text ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-2xl animate-fade flex-col bg-raised shadow-float"
        >
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4 sm:px-6">
            <div className="min-w-0">
              <Radix.Title className="text-lg font-semibold break-words">{title}</Radix.Title>
              {text ? <Radix.Description className="mt-0.5 text-sm text-soft">{text}</Radix.Description> : null}
            </div>
            <Radix.Close
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-control text-soft hover:bg-quiet-wash hover:text-ink"
              aria-label={t('close')}
            >
              <X className="size-4.5" aria-hidden />
            </Radix.Close>
          </div>
          <div className="flex-1 overflow-y-auto px-5 py-5 sm:px-6" tabIndex={0} role="region" aria-label={typeof title === 'string' ? title : undefined}>
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
