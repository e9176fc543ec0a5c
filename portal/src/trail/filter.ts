import type { TrailArea, TrailQueryVariables } from '#gql/graphql.ts';

export const areas: readonly TrailArea[] = [
  'TENANT',
  'ASSISTANT',
  'CHANNEL',
  'CONVERSATION',
  'USAGE',
  'PRICING',
  'INVOICE',
  'LEDGER',
  'ACCESS',
  'PRIVACY',
  'AUDIT',
];

export interface TrailFilter {
  from: string;
  to: string;
  area: TrailArea | '';
  actor: string;
}

export const noFilter: TrailFilter = { from: '', to: '', area: '', actor: '' };

export const isFiltered = (filter: TrailFilter): boolean => Object.values(filter).some((value) => value !== '');

export const variablesOf = (tenantId: string | null, filter: TrailFilter): Omit<TrailQueryVariables, 'after' | 'first'> => ({
  tenantId,
  from: filter.from || null,
  to: filter.to || null,
  area: filter.area || null,
  actor: filter.actor || null,
});
