export interface Difference {
  path: string;
  before: string | null;
  after: string | null;
}

/** What is compared as one thing: a section of the configuration, or one channel, person, key or hold in it. */
export interface Group {
  section: string;
  id: string | null;
  kind: 'added' | 'removed' | 'changed';
  rows: { field: string; kind: 'added' | 'removed' | 'changed'; before: string | null; after: string | null }[];
}

const listed = new Set(['channels', 'users', 'apiKeys', 'legalHolds', 'bookings']);
/** Names of things for machines: a person sees the thing itself. */
const unsaid = new Set(['id', 'tenantId', 'registeredAt', 'activatedAt', 'adminEmail', 'demo']);

const kindOf = ({ before, after }: { before: string | null; after: string | null }): Group['kind'] =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

/** Puts the differences of one thing together, in the order in which they came. */
export const grouped = (differences: readonly Difference[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { path, before, after } of differences) {
    const parts = path.split('.');
    const list = parts.findIndex((part) => listed.has(part));
    const section = list < 0 ? (parts[0] ?? '') : (parts[list] ?? '');
    const id = list < 0 ? null : (parts[list + 1] ?? '');
    const field = parts.slice(list < 0 ? 1 : list + 2).join('.');
    const key = `${section}.${id ?? ''}`;
    const group = groups.get(key) ?? { section, id, kind: 'changed', rows: [] };
    // A thing is new when its id is.
    if (field === 'id' || (section === 'bookings' && field === 'validFrom')) group.kind = kindOf({ before, after });
    if (!unsaid.has(field === '' ? section : (field.split('.').at(-1) ?? ''))) group.rows.push({ field, kind: kindOf({ before, after }), before, after });
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0);
};
