'use client';

import { useTranslations } from 'next-intl';
import { SubNav } from '#components/ui/sub-nav.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

const pages = ['report', 'forecast', 'cost-centres', 'receipts'] as const;

export const UsageNav = () => {
  const t = useTranslations('usage');
  const tenant = useTenant();
  return <SubNav label={t('label')} items={pages.map((page) => ({ href: `/tenants/${tenant.id}/usage/${page}`, label: t(`pages.${page}`) }))} />;
};
