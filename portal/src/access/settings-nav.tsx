'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useSignedIn } from '#access/signed-in.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { SubNav } from '#components/ui/sub-nav.tsx';
import { useRouter } from '#i18n/navigation.ts';
import { useTenant } from '#shell/tenant-context.tsx';

const pages = [
  { page: 'users', label: 'users', permission: 'access:read' },
  { page: 'api-keys', label: 'keys', permission: 'access:read' },
  { page: 'budget', label: 'budget', permission: 'usage:read' },
  { page: 'billing', label: 'billing', permission: 'invoices:read' },
  { page: 'privacy', label: 'privacy', permission: 'privacy:manage' },
] as const;

const useSettings = () => {
  const tenant = useTenant();
  const { permissions } = useSignedIn();
  return pages
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ page, label }) => ({ href: `/tenants/${tenant.id}/settings/${page}`, label }));
};

export const SettingsNav = () => {
  const t = useTranslations('settings');
  return <SubNav label={t('label')} items={useSettings().map(({ href, label }) => ({ href, label: t(label) }))} />;
};

/** Leads to the first page of the settings that the reader may see: the tax adviser has no users to manage. */
export const SettingsHome = () => {
  const router = useRouter();
  const first = useSettings()[0]?.href;
  useEffect(() => {
    if (first) router.replace(first);
  }, [first, router]);
  return <Skeleton shape="detail" />;
};
