'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { useFormats } from '#i18n/use-formats.ts';

export const InvoiceFiles = ({ files }: { files: ShownInvoice['files'] }) => {
  const t = useTranslations('finance.invoice');
  const { integer } = useFormats();
  if (files.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t('files')} text={t('filesText')} />
      <ul className="divide-y divide-line border-t border-line">
        {files.map((file) => (
          <li key={file.format} className="flex items-center justify-between gap-4 px-5 py-3">
            <div className="min-w-0 text-sm">
              <p className="font-medium">{t(`formats.${file.format}`)}</p>
              <p className="text-soft figures">{t('kilobytes', { size: integer(Math.max(1, Math.round(file.bytes / 1000))) })}</p>
              <p className="text-soft">
                <span className="sr-only">SHA-256 </span>
                <code className="text-xs" title={file.sha256}>
                  {file.sha256.slice(0, 16)}…
                </code>
              </p>
            </div>
            <Button size="sm" asChild>
              <a href={file.path} download={file.fileName} aria-label={t('downloadOf', { file: file.fileName })}>
                <Download aria-hidden />
                {t('download')}
              </a>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
