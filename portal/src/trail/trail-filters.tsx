'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { areas, type TrailFilter } from '#trail/filter.ts';

export const TrailFilters = ({ filter, onChange }: { filter: TrailFilter; onChange: (filter: TrailFilter) => void }) => {
  const t = useTranslations('trail');
  const set = useCallback((change: Partial<TrailFilter>) => onChange({ ...filter, ...change }), [filter, onChange]);
  return (
    <div className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <TextField type="date" label={t('from')} value={filter.from} {...(filter.to ? { max: filter.to } : {})} onChange={(event) => set({ from: event.target.value })} />
      <TextField type="date" label={t('to')} value={filter.to} {...(filter.from ? { min: filter.from } : {})} onChange={(event) => set({ to: event.target.value })} />
      <SelectField className="col-span-2 sm:col-span-1" label={t('area')} value={filter.area} onChange={(event) => set({ area: areas.find((area) => area === event.target.value) ?? '' })}>
        <option value="">{t('allAreas')}</option>
        {areas.map((area) => <option key={area} value={area}>{t(`areas.${area}`)}</option>)}
      </SelectField>
      <TextField className="col-span-2 sm:col-span-1" type="search" label={t('actor')} value={filter.actor} onChange={(event) => set({ actor: event.target.value })} />
    </div>
  );
};
