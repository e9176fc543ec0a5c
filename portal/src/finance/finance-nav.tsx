'use client';

import { useTranslations } from 'next-intl';
import { useSignedIn } from '#access/signed-in.tsx';
import { SubNav } from '#components/ui/sub-nav.tsx';

export const FinanceNav = () => {
  const t = useTranslations('finance');
  const { permissions } = useSignedIn();
  const items = [
    { href: '/operator/finance/runs', label: t('runs'), permission: 'invoices:issue' },
    { href: '/operator/finance/invoices', label: t('invoices'), permission: 'invoices:read' },
    { href: '/operator/finance/datev', label: t('datev'), permission: 'ledger:read' },
    { href: '/operator/finance/journal', label: t('journal'), permission: 'ledger:read' },
    { href: '/operator/finance/prices', label: t('prices'), permission: 'pricing:read' },
  ];
  return <SubNav label={t('label')} items={items.filter((item) => permissions.includes(item.permission))} />;
};
