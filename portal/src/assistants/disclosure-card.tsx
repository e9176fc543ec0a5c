'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import type { AssistantFieldsFragment } from '#gql/graphql.ts';

/** The notice of Art. 50 (1) Regulation (EU) 2024/1689, to be read only. */
export const DisclosureCard = ({ disclosure }: { disclosure: AssistantFieldsFragment['disclosure'] }) => {
  const t = useTranslations('assistant.disclosure');
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')}>
        <Badge icon={LockKeyhole}>{t('version', { version: disclosure.version })}</Badge>
      </CardHeader>
      <CardBody className="grid gap-4 text-sm sm:grid-cols-2">
        <figure>
          <figcaption className="text-xs font-medium text-soft">{t('de')}</figcaption>
          <blockquote lang="de" className="mt-1 border-l-2 border-accent-mid pl-3">
            {disclosure.de}
          </blockquote>
        </figure>
        <figure>
          <figcaption className="text-xs font-medium text-soft">{t('en')}</figcaption>
          <blockquote lang="en" className="mt-1 border-l-2 border-accent-mid pl-3">
            {disclosure.en}
          </blockquote>
        </figure>
      </CardBody>
    </Card>
  );
};
