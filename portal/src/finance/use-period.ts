'use client';

import { useSearchParams } from 'next/navigation';
import { usePathname, useRouter } from '#i18n/navigation.ts';
import { lastMonths } from '#i18n/berlin.ts';

/** The month a page shows stands in its address, so one page can send the reader to the same month on another. */
export const usePeriod = (): readonly [string, (period: string) => void] => {
  const asked = useSearchParams().get('month') ?? '';
  const router = useRouter();
  const pathname = usePathname();
  const period = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : (lastMonths(2)[1] ?? '');
  return [period, (next) => router.replace({ pathname, query: { month: next } }, { scroll: false })];
};
