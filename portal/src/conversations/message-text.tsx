'use client';

import { useTranslations } from 'next-intl';

/** Content whose key is destroyed comes as this mark; it is said in words. */
export const MessageText = ({ text }: { text: string }) => {
  const t = useTranslations('conversations');
  return text === '[erased]' ? <em className="text-soft">{t('erased')}</em> : <>{text}</>;
};
