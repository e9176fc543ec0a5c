import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const messages = (await (locale === 'en' ? import('../../messages/en.json') : import('../../messages/de.json'))).default;
  return {
    locale,
    messages,
    timeZone: 'Europe/Berlin',
    // A missing text is a defect: the build and the tests must fail instead of showing a raw key.
    onError: (error) => {
      throw error;
    },
  };
});
