import type { Metadata } from 'next';
import type { Messages } from 'next-intl';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';

/** The `generateMetadata` of a page, from its entry in the texts. */
export const pageTitle =
  (key: keyof Messages['titles']) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    const t = await getTranslations({ locale: hasLocale(routing.locales, locale) ? locale : routing.defaultLocale, namespace: 'titles' });
    return { title: t(key) };
  };
