'use client';

import { useTranslations } from 'next-intl';
import { useSignedIn } from '#access/signed-in.tsx';
import { SubNav } from '#components/ui/sub-nav.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const SettingsNav = () => {
  const t = useTranslations('settings');
  const tenant = useTenant();
  const { permissions } = useSignedIn();
  const at = (page: string): string => `/tenants/${tenant.id}/settings/${page}`;
  const items = [
    { href: at('users'), label: t('users'), permission: 'access:read' },
    { href: at('api-keys'), label: t('keys'), permission: 'access:read' },
    { href: at('budget'), label: t('budget'), permission: 'usage:read' },
    { href: at('billing'), label: t('billing'), permission: 'invoices:read' },
    { href: at('privacy'), label: t('privacy'), permission: 'privacy:manage' },
  ];
  return <SubNav label={t('label')} items={items.filter((item) => permissions.includes(item.permission))} />;
};
