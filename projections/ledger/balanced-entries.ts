/**
 * The last word on double entry: a transaction that leaves an entry out of balance in the rows can't commit, whatever wrote it.
 * Deferred, because an entry's lines come one after the other. The function looks at the table that fired it, so it holds
 * in the schema where tables are rebuilt, too.
 */
export function balancedEntries(at: string): string {
  return `
create or replace function read.entry_balances() returns trigger language plpgsql as $$
declare
  difference numeric;
begin
  execute format('select coalesce(sum(debit) - sum(credit), 0) from %I.%I where tenant_id = $1 and period = $2 and entry_id = $3', tg_table_schema, tg_table_name)
    into difference using new.tenant_id, new.period, new.entry_id;
  if difference <> 0 then
    raise exception 'journal entry % is out of balance by %', new.entry_id, difference using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger entry_balances after insert or update on ${at} deferrable initially deferred for each row execute function read.entry_balances();`;
}
