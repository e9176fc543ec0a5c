'use client';

import { useTranslations } from 'next-intl';
import { useSignedIn } from '#access/signed-in.tsx';
import type { Permission } from '#access/permissions.ts';
import { SubNav } from '#components/ui/sub-nav.tsx';

interface Place {
  key: 'month' | 'runs' | 'invoices' | 'openItems' | 'journal' | 'datev' | 'reconciliation' | 'revenue' | 'prices' | 'seller';
  href: string;
  permission: Permission;
}

/** In the order of a month's end, then what is looked at or set now and then. */
const places: readonly Place[] = [
  { key: 'month', href: '/operator/finance/month', permission: 'ledger:read' },
  { key: 'runs', href: '/operator/finance/runs', permission: 'invoices:issue' },
  { key: 'invoices', href: '/operator/finance/invoices', permission: 'invoices:read' },
  { key: 'openItems', href: '/operator/finance/open-items', permission: 'ledger:read' },
  { key: 'reconciliation', href: '/operator/finance/reconciliation', permission: 'ledger:read' },
  { key: 'journal', href: '/operator/finance/journal', permission: 'ledger:read' },
  { key: 'datev', href: '/operator/finance/datev', permission: 'ledger:read' },
  { key: 'revenue', href: '/operator/finance/revenue', permission: 'invoices:issue' },
  { key: 'prices', href: '/operator/finance/prices', permission: 'pricing:read' },
  { key: 'seller', href: '/operator/finance/seller', permission: 'invoices:issue' },
];

export const FinanceNav = () => {
  const t = useTranslations('finance');
  const { permissions } = useSignedIn();
  return (
    <SubNav label={t('label')} items={places.filter(({ permission }) => permissions.includes(permission)).map(({ key, href }) => ({ href, label: t(key) }))} />
  );
};
