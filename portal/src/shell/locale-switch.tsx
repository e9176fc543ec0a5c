'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Segmented } from '#components/ui/segmented.tsx';
import { usePathname, useRouter } from '#i18n/navigation.ts';

export const LocaleSwitch = () => {
  const t = useTranslations('shell');
  const locale = useLocale();
  const path = usePathname();
  const router = useRouter();
  const search = useSearchParams().toString();
  return (
    <Segmented
      label={t('language')}
      value={locale}
      options={[
        { value: 'de', label: 'DE' },
        { value: 'en', label: 'EN' },
      ]}
      onChange={(to) => router.replace(search ? `${path}?${search}` : path, { locale: to })}
    />
  );
};
