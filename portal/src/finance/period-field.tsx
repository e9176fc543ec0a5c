'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/field.tsx';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

export const PeriodField = ({ value, onChange, className }: { value: string; onChange: (period: string) => void; className?: string }) => {
  const t = useTranslations('finance');
  const { month } = useFormats();
  const months = lastMonths(24);
  return (
    <SelectField label={t('period')} name="period" value={value} onChange={(event) => onChange(event.target.value)} {...(className ? { className } : {})}>
      {(months.includes(value) ? months : [value, ...months]).map((one) => (
        <option key={one} value={one}>
          {month(one)}
        </option>
      ))}
    </SelectField>
  );
};
