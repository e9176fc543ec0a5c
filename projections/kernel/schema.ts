import type { Column, Table } from './projection.ts';

/** Roles of the read side. None of them owns a table, so forced row-level security binds them all. */
export const readSchema = `
create schema if not exists read;
create schema if not exists read_next;
create table if not exists read.checkpoints (name text primary key, version integer not null, position bigint not null);
alter table read.checkpoints add column if not exists stopped text;
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'oce_projector') then create role oce_projector nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'oce_tenant') then create role oce_tenant nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'oce_operator') then create role oce_operator nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema read to oce_projector, oce_tenant, oce_operator;
grant usage on schema read_next to oce_projector;
grant select, insert, update on read.checkpoints to oce_projector;
grant select on read.checkpoints to oce_tenant, oce_operator;
`;

const types: Readonly<Record<Column['type'], string>> = { text: 'text', integer: 'bigint', numeric: 'numeric', boolean: 'boolean', json: 'json' };

export function sqlType(column: Column): string {
  return types[column.type];
}

/** The statements that make a table, its indexes and its row-level security in a schema. */
export function createTable(schema: string, table: Table, { indexes } = { indexes: true }): string {
  const at = `${schema}.${quote(table.name)}`;
  const columns = Object.entries(table.columns).map(([name, column]) => `${quote(name)} ${sqlType(column)}${column.nullable ? '' : ' not null'}`);
  return `
create table ${at} (${columns.join(', ')}, primary key (${table.key.map(quote).join(', ')}));
${indexes ? createIndexes(schema, table) : ''}
alter table ${at} enable row level security;
alter table ${at} force row level security;
create policy projector on ${at} to oce_projector using (true) with check (true);
create policy tenant on ${at} for select to oce_tenant using (tenant_id = current_setting('oce.tenant', true));
create policy operator on ${at} for select to oce_operator using (true);
grant select, insert, update, delete, truncate on ${at} to oce_projector;
grant select on ${at} to oce_tenant, oce_operator;
${table.extras?.(at) ?? ''}
`;
}

export function createIndexes(schema: string, table: Table): string {
  return table.indexes
    .map((index, i) => {
      const list = ['tenant_id', ...index].map((c) => {
        const [name = '', order] = c.split(' ');
        return order === 'desc' ? `${quote(name)} desc` : quote(name);
      });
      return `create index ${quote(`${table.name}_${i}`)} on ${schema}.${quote(table.name)} (${list.join(', ')});`;
    })
    .join('\n');
}

export function quote(identifier: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new Error(`${identifier} is not a plain name`);
  return `"${identifier}"`;
}
