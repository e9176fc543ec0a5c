'use client';

import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';

export const PromptCard = ({ prompt }: { prompt: { version: number; text: string } }) => {
  const t = useTranslations('replay');
  const title = t('cards.prompt');
  return (
    <Card className="lg:col-span-2">
      <CardHeader title={title} text={prompt.version === 0 ? t('defaultPrompt') : t('promptVersion', { version: prompt.version })} />
      <CardBody>
        <div
          role="region"
          aria-label={title}
          tabIndex={0}
          className="max-h-72 overflow-y-auto rounded-card border border-line bg-sunken px-4 py-3 text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap"
        >
          {prompt.text}
        </div>
      </CardBody>
    </Card>
  );
};
