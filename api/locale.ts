export type Locale = 'de' | 'en';

/** German first: English only for who asks for it before German. */
export function localeOf(header: string | undefined): Locale {
  const ranked = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'de' || language === 'en'))
    .toSorted((a, b) => b.weight - a.weight);
  return ranked[0]?.language === 'en' ? 'en' : 'de';
}
