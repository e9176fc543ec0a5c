'use client';

import { useTranslations } from 'next-intl';
import { useSignedIn } from '#access/signed-in.tsx';
import { cn } from '#components/ui/cn.ts';
import { Link, usePathname } from '#i18n/navigation.ts';
import type { Destination } from '#shell/navigation.ts';

export const SideNav = ({ destinations, onGo }: { destinations: readonly Destination[]; onGo?: () => void }) => {
  const t = useTranslations('nav');
  const me = useSignedIn();
  const path = usePathname();
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-col gap-0.5">
        {destinations
          .filter((page) => me.permissions.includes(page.permission))
          .map(({ key, href, icon: Icon }) => {
            const here = path === href || path.startsWith(`${href}/`);
            return (
              <li key={key}>
                <Link
                  href={href}
                  {...(onGo ? { onClick: onGo } : {})}
                  {...(here ? { 'aria-current': 'page' as const } : {})}
                  className={cn(
                    'flex h-10 items-center gap-3 rounded-control px-3 text-sm font-medium focus-visible:rounded-control',
                    here ? 'bg-accent-wash text-accent' : 'text-soft hover:bg-quiet-wash hover:text-ink',
                  )}
                >
                  <Icon className="size-4.5 shrink-0" aria-hidden />
                  {t(key)}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
};
