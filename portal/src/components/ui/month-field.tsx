'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/field.tsx';
import { lastMonths } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';

/** One of the last two years' months, by name or one step at a time. */
export const MonthField = ({ value, onChange }: { value: string; onChange: (month: string) => void }) => {
  const t = useTranslations('months');
  const { month } = useFormats();
  const months = lastMonths(24);
  const at = months.indexOf(value);
  const earlier = months[at + 1];
  const later = months[at - 1];
  return (
    <div className="flex items-center gap-1">
      <Button size="icon" aria-label={t('earlier')} disabled={earlier === undefined} onClick={() => earlier && onChange(earlier)}>
        <ChevronLeft aria-hidden />
      </Button>
      <Select aria-label={t('month')} value={value} onChange={(event) => onChange(event.target.value)} className="w-44">
        {months.map((one) => (
          <option key={one} value={one}>
            {month(one)}
          </option>
        ))}
      </Select>
      <Button size="icon" aria-label={t('later')} disabled={later === undefined} onClick={() => later && onChange(later)}>
        <ChevronRight aria-hidden />
      </Button>
    </div>
  );
};
