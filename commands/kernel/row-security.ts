/** Whose rows a role may see and write; `rows` is a condition on one row. */
export interface RowPolicy {
  readonly role: string;
  readonly rows: string;
  readonly readsOnly?: boolean;
}

/**
 * Forces row-level security on a table: who is not named sees nothing, whatever was granted, and neither does the table's owner.
 * Done once; repeated, it takes no lock.
 */
export function rowSecurity(table: string, policies: readonly RowPolicy[]): string {
  const make = policies.map(({ role, rows, readsOnly }) =>
    readsOnly
      ? `create policy ${role} on ${table} for select to ${role} using (${rows});`
      : `create policy ${role} on ${table} to ${role} using (${rows}) with check (${rows});`,
  );
  return `
do $$ begin
  if not exists (select 1 from pg_class where oid = '${table}'::regclass and relforcerowsecurity) then
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    ${make.join('\n    ')}
  end if;
end $$;
`;
}
