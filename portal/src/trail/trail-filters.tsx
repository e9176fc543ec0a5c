'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { Users } from '#access/user-queries.ts';
import { useGraph } from '#api/use-graph.ts';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { areas, type TrailFilter } from '#trail/filter.ts';

const kinds = ['user', 'contact', 'api-key', 'operator', 'system'] as const;

interface Props {
  tenantId: string | null;
  filter: TrailFilter;
  onChange: (filter: TrailFilter) => void;
}

export const TrailFilters = ({ tenantId, filter, onChange }: Props) => {
  const t = useTranslations('trail');
  const mayReadUsers = useMay('access:read');
  const people = useGraph(Users, { tenantId }, { enabled: mayReadUsers && tenantId !== null }).data?.users ?? [];
  const set = useCallback((change: Partial<TrailFilter>) => onChange({ ...filter, ...change }), [filter, onChange]);
  return (
    <div className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <TextField
        type="date"
        label={t('from')}
        value={filter.from}
        {...(filter.to ? { max: filter.to } : {})}
        onChange={(event) => set({ from: event.target.value })}
      />
      <TextField
        type="date"
        label={t('to')}
        value={filter.to}
        {...(filter.from ? { min: filter.from } : {})}
        onChange={(event) => set({ to: event.target.value })}
      />
      <SelectField
        className="col-span-2 sm:col-span-1"
        label={t('area')}
        value={filter.area}
        onChange={(event) => set({ area: areas.find((area) => area === event.target.value) ?? '' })}
      >
        <option value="">{t('allAreas')}</option>
        {areas.map((area) => (
          <option key={area} value={area}>
            {t(`areas.${area}`)}
          </option>
        ))}
      </SelectField>
      <SelectField className="col-span-2 sm:col-span-1" label={t('actor')} value={filter.actor} onChange={(event) => set({ actor: event.target.value })}>
        <option value="">{t('allActors')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`actors.${kind}`)}
          </option>
        ))}
        {people.map((user) => (
          <option key={user.id} value={user.id}>
            {user.name ?? user.email}
          </option>
        ))}
      </SelectField>
    </div>
  );
};
