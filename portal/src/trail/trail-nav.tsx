'use client';

import { useTranslations } from 'next-intl';
import { SubNav } from '#components/ui/sub-nav.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const TrailNav = () => {
  const t = useTranslations('trail.pages');
  const here = `/tenants/${useTenant().id}/trail`;
  return (
    <SubNav
      label={t('label')}
      items={[
        { href: here, label: t('entries') },
        { href: `${here}/replay`, label: t('replay') },
      ]}
    />
  );
};
