import { hasLocale } from 'next-intl';
import { redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';

export default async function Page({ params }: { params: Promise<{ locale: string; tenantId: string }> }) {
  const { locale, tenantId } = await params;
  redirect({ href: `/tenants/${tenantId}/usage/report`, locale: hasLocale(routing.locales, locale) ? locale : routing.defaultLocale });
}
