'use client';

import { useAddressed } from '#finance/use-addressed.ts';
import { lastMonths } from '#i18n/berlin.ts';

const isMonth = (written: string | null): written is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(written ?? '');

/** The month that a page shows; without one in its address, the last that is over. */
export const usePeriod = (): readonly [string, (period: string) => void] =>
  useAddressed('month', (written) => (isMonth(written) ? written : (lastMonths(2)[1] ?? '')));

/** The same for pages that show all months until one is chosen. */
export const useOptionalPeriod = (): readonly [string, (period: string) => void] => useAddressed('month', (written) => (isMonth(written) ? written : ''));
