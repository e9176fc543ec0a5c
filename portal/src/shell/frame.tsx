'use client';

import { Menu, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { AccountMenu } from '#shell/account-menu.tsx';
import { Brand } from '#shell/brand.tsx';
import type { Destination } from '#shell/navigation.ts';
import { SideNav } from '#shell/side-nav.tsx';

interface Props {
  destinations: readonly Destination[];
  place: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** The sidebar on wide screens, a drawer on narrow ones, and the page. */
export const Frame = ({ destinations, place, banner, children }: Props) => {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const column = (onGo?: () => void) => (
    <>
      <div className="px-1">{place}</div>
      <div className="mt-4 flex-1 overflow-y-auto p-0.5">
        <SideNav destinations={destinations} {...(onGo ? { onGo } : {})} />
      </div>
      <div className="mt-4 border-t border-line pt-3">
        <AccountMenu />
      </div>
    </>
  );
  return (
    <div className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-2 focus:text-accent-ink"
      >
        {t('skip')}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-r border-line bg-surface px-3 py-4 lg:flex" aria-label={t('sidebar')}>
        <div className="mb-5 px-2">
          <Brand />
        </div>
        {column()}
      </aside>
      <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b border-line bg-surface px-4 lg:hidden">
        <Brand />
        <Dialog.Root open={open} onOpenChange={setOpen}>
          <Dialog.Trigger className="-mr-2 grid size-10 place-items-center rounded-control hover:bg-quiet-wash" aria-label={t('openMenu')}>
            <Menu className="size-5" aria-hidden />
          </Dialog.Trigger>
          <Dialog.Portal>
            <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim lg:hidden" />
            <Dialog.Content
              aria-describedby={undefined}
              className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-slide flex-col bg-surface px-3 py-4 shadow-float lg:hidden"
            >
              <Dialog.Title className="sr-only">{t('menu')}</Dialog.Title>
              <div className="mb-5 flex items-center justify-between px-2">
                <Brand />
                <Dialog.Close className="grid size-9 place-items-center rounded-control text-soft hover:bg-quiet-wash" aria-label={t('closeMenu')}>
                  <X className="size-5" aria-hidden />
                </Dialog.Close>
              </div>
              {column(() => setOpen(false))}
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
      </header>
      <div className="min-w-0">
        {banner}
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none sm:px-8 sm:py-9">
          {children}
        </main>
      </div>
    </div>
  );
};
