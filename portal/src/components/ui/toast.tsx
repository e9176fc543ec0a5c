'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast } from 'radix-ui';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

export interface Note {
  title: string;
  text?: string;
  tone?: 'good' | 'danger';
  action?: { label: string; run: () => void };
}

const Show = createContext<(note: Note) => void>(() => undefined);

export const useToast = (): ((note: Note) => void) => useContext(Show);

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('actions');
  const [notes, setNotes] = useState<(Note & { id: string })[]>([]);
  const show = useCallback((note: Note) => setNotes((shown) => [...shown.slice(-2), { ...note, id: crypto.randomUUID() }]), []);
  const drop = (id: string): void => setNotes((shown) => shown.filter((note) => note.id !== id));
  return (
    <Show value={show}>
      <Toast.Provider label={t('notice')} duration={6000}>
        {children}
        {notes.map(({ id, title, text, tone = 'good', action }) => (
          <Toast.Root
            key={id}
            type={tone === 'danger' ? 'foreground' : 'background'}
            duration={tone === 'danger' ? 12_000 : 6000}
            onOpenChange={(open) => {
              if (!open) drop(id);
            }}
            className="flex animate-rise items-start gap-3 rounded-card border border-line bg-raised p-4 shadow-float"
          >
            {tone === 'danger' ? (
              <CircleAlert className="mt-0.5 size-5 shrink-0 text-danger" aria-hidden />
            ) : (
              <CircleCheck className="mt-0.5 size-5 shrink-0 text-good" aria-hidden />
            )}
            <div className="min-w-0 flex-1">
              <Toast.Title className={cn('text-sm font-medium break-words')}>{title}</Toast.Title>
              {text ? <Toast.Description className="mt-0.5 text-sm text-soft">{text}</Toast.Description> : null}
              {action ? (
                <Toast.Action altText={action.label} className="mt-2 text-sm font-medium text-accent underline underline-offset-4" onClick={action.run}>
                  {action.label}
                </Toast.Action>
              ) : null}
            </div>
            <Toast.Close className="-m-1 grid size-8 place-items-center rounded-control text-soft hover:bg-quiet-wash hover:text-ink" aria-label={t('close')}>
              <X className="size-4" aria-hidden />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed inset-x-3 bottom-3 z-[60] flex flex-col gap-2 sm:left-auto sm:right-5 sm:bottom-5 sm:w-96" />
      </Toast.Provider>
    </Show>
  );
};
