'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { lastMonths, todayInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { usageFiles } from '#usage/download-menu.tsx';

const formats = ['xlsx', 'csv', 'csv1252'] as const;

/** The use of a period with its cost centres, as a file for the firm's own books. */
export const ExportCard = () => {
  const t = useTranslations('usage.export');
  const files = useTranslations('usage.files');
  const { month: monthName } = useFormats();
  const [by, setBy] = useState<'month' | 'days'>('month');
  const [month, setMonth] = useState(() => lastMonths(1)[0] ?? '');
  const [from, setFrom] = useState(() => `${todayInBerlin().slice(0, 7)}-01`);
  const [to, setTo] = useState(() => todayInBerlin());
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx');
  const backwards = by === 'days' && from > to;
  const period = by === 'month' ? month : `${from}_${to}`;
  const missing = by === 'days' && (from === '' || to === '');
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody className="flex flex-col gap-4">
        <Segmented
          label={t('period')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'month', label: t('month') },
            { value: 'days', label: t('days') },
          ]}
        />
        {by === 'month' ? (
          <SelectField label={t('month')} value={month} onChange={(event) => setMonth(event.target.value)}>
            {lastMonths(24).map((one) => (
              <option key={one} value={one}>
                {monthName(one)}
              </option>
            ))}
          </SelectField>
        ) : (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField type="date" label={t('from')} required value={from} onChange={(event) => setFrom(event.target.value)} />
            <TextField
              type="date"
              label={t('to')}
              required
              value={to}
              onChange={(event) => setTo(event.target.value)}
              error={backwards ? t('backwards') : undefined}
            />
          </div>
        )}
        <SelectField
          label={t('format')}
          hint={t(`hints.${format}`)}
          value={format}
          onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? format)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {files(one)}
            </option>
          ))}
        </SelectField>
        {backwards || missing ? (
          <Button look="primary" disabled>
            <Download aria-hidden />
            {files('download')}
          </Button>
        ) : (
          <Button look="primary" asChild>
            <a href={usageFiles[format](period)} download>
              <Download aria-hidden />
              {files('download')}
            </a>
          </Button>
        )}
        <p className="text-sm text-soft">{t('columns')}</p>
      </CardBody>
    </Card>
  );
};
