import type { Kysely } from 'kysely';
import { SystemPromptRestored, SystemPromptWritten } from '../../domain/assistants/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { actorRef } from '../access/actors.ts';
import { decodeCursor, paged, rowsToRead, type Page, type Paged } from '../kernel/page.ts';
import { integer, on, optional, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const promptVersions = table({
  name: 'prompt_versions',
  columns: {
    tenant_id: text,
    version: integer,
    text: text,
    sha256: text,
    characters: integer,
    tokens: integer,
    written_at: text,
    written_by: text,
    restored_from: optional(integer),
    note: optional(text),
  },
  key: ['tenant_id', 'version'],
});

export const promptVersionsProjection = projection({
  name: 'prompt-versions',
  version: 1,
  answers: 'Which system prompts were in force, and who wrote them?',
  tables: [promptVersions],
  handlers: [
    on(SystemPromptWritten, (e, { meta }) =>
      put(promptVersions, {
        tenant_id: meta.tenantId,
        version: e.version,
        text: e.text,
        sha256: e.sha256,
        characters: e.characters,
        tokens: e.tokens,
        written_at: meta.at,
        written_by: actorRef(meta.actor),
        restored_from: null,
        note: e.note ?? null,
      }),
    ),
    on(SystemPromptRestored, (e, { meta }) =>
      put(promptVersions, {
        tenant_id: meta.tenantId,
        version: e.version,
        text: e.text,
        sha256: e.sha256,
        characters: e.characters,
        tokens: e.tokens,
        written_at: meta.at,
        written_by: actorRef(meta.actor),
        restored_from: e.restoredVersion,
        note: null,
      }),
    ),
  ],
});

export interface PromptVersion {
  readonly version: number;
  readonly text: string;
  readonly characters: number;
  readonly tokens: number;
  readonly sha256: string;
  readonly writtenAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly writtenBy: string;
  readonly restoredFrom: number | null;
  /** True for the newest version: it is the one in force. */
  readonly active: boolean;
  readonly note: string | null;
}

/** Newest first. */
export async function findPromptVersions(db: Kysely<ReadTables>, tenantId: string, page: Page): Promise<Paged<PromptVersion>> {
  const after = decodeCursor(page.after, 1);
  const { count, newest } = await db
    .selectFrom('prompt_versions')
    .where('tenant_id', '=', tenantId)
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('version').as('newest')])
    .executeTakeFirstOrThrow();
  let query = db.selectFrom('prompt_versions').selectAll().where('tenant_id', '=', tenantId).orderBy('version', 'desc').limit(rowsToRead(page));
  if (after) query = query.where('version', '<', Number(after[0]));
  return paged(
    page,
    await query.execute(),
    Number(count),
    (row) => [String(row.version)],
    (row) => promptVersion(row, Number(newest)),
  );
}

/** The one in force; undefined as long as nobody wrote one. */
export async function findActivePrompt(db: Kysely<ReadTables>, tenantId: string): Promise<PromptVersion | undefined> {
  const row = await db.selectFrom('prompt_versions').selectAll().where('tenant_id', '=', tenantId).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && promptVersion(row, row.version);
}

export async function findPromptVersion(db: Kysely<ReadTables>, tenantId: string, version: number): Promise<PromptVersion | undefined> {
  const row = await db
    .selectFrom('prompt_versions')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('prompt_versions as n')
        .whereRef('n.tenant_id', '=', 'prompt_versions.tenant_id')
        .select((n) => n.fn.max('n.version').as('newest'))
        .as('newest'),
    )
    .where('tenant_id', '=', tenantId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && promptVersion(row, Number(row.newest));
}

function promptVersion(row: RowOf<typeof promptVersions>, newest: number): PromptVersion {
  return {
    version: row.version,
    text: row.text,
    characters: row.characters,
    tokens: row.tokens,
    sha256: row.sha256,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
    restoredFrom: row.restored_from,
    active: row.version === newest,
    note: row.note,
  };
}
