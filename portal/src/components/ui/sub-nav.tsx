'use client';

import { useEffect, useRef } from 'react';
import { cn } from '#components/ui/cn.ts';
import { Link, usePathname } from '#i18n/navigation.ts';

/** Pages that belong together; each is its own address, so links and the back button work. */
export const SubNav = ({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) => {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  // A page may lie below another one of the same row; the longest address that fits is where one is.
  const current = items.filter((item) => path === item.href || path.startsWith(`${item.href}/`)).toSorted((a, b) => b.href.length - a.href.length)[0];
  useEffect(() => {
    const here = list.current?.querySelector('[aria-current]');
    const frame = list.current?.parentElement;
    if (here instanceof HTMLElement && frame) frame.scrollLeft = here.offsetLeft - frame.clientWidth / 2 + here.clientWidth / 2;
  }, [path]);
  return (
    <nav aria-label={label} className="-mx-4 mb-6 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0">
      <ul ref={list} className="flex gap-5">
        {items.map((item) => {
          const here = item === current;
          return (
            <li key={item.href}>
              <Link
                href={item.href}
                {...(here ? { 'aria-current': 'page' as const } : {})}
                className={cn(
                  '-mb-px block border-b-2 px-0.5 py-2.5 text-sm font-medium whitespace-nowrap',
                  here ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
                )}
              >
                {item.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
