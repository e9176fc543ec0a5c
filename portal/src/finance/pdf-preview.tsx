'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';

/** The document as its reader sees it. Phones show one page of a framed PDF at best, so there it is a link. */
export const PdfPreview = ({ path, title }: { path: string; title: string }) => {
  const t = useTranslations('finance.invoice');
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('document')}>
        <Button size="sm" asChild>
          <a href={path} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden />
            {t('openPdf')}
          </a>
        </Button>
      </CardHeader>
      <iframe
        src={`${path}#toolbar=0&navpanes=0&view=FitH`}
        title={title}
        loading="lazy"
        className="hidden h-[70rem] max-h-[85dvh] w-full border-t border-line bg-sunken md:block"
      />
    </Card>
  );
};
