import { hasLocale } from 'next-intl';
import { redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  redirect({ href: '/operator/finance/month', locale: hasLocale(routing.locales, locale) ? locale : routing.defaultLocale });
}
