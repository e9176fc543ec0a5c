'use client';

import { useTranslations } from 'next-intl';

const keys = {
  'base-fee.full': 'feeFull',
  'base-fee.prorated': 'feeProrated',
  'base-fee.yearly': 'feeYearly',
  'base-fee.adjusted': 'feeAdjusted',
  'usage.included': 'included',
  'usage.overage': 'overage',
  'credit.granted': 'credit',
  'credit.refund': 'refund',
} as const;

const isRule = (rule: string): rule is keyof typeof keys => rule in keys;

/** How a line was worked out, in words; a rule of a later version keeps its id. */
export const useRuleName = (): ((rule: string | null | undefined) => string) => {
  const t = useTranslations('invoices.rules');
  return (rule) => (rule && isRule(rule) ? t(keys[rule]) : (rule ?? t('none')));
};
