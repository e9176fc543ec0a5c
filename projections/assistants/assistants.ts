import type { Kysely } from 'kysely';
import { defaultPersonaName } from '../../domain/assistants/assistant.ts';
import { LanguageChosen, ModelChosen, PersonaNamed, type Language } from '../../domain/assistants/events.ts';
import { on, projection, put, table, text, type Source } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

/** One row per setting that somebody chose; what nobody chose has the default of the domain. */
export const assistantSettings = table({
  name: 'assistant_settings',
  columns: { tenant_id: text, setting: text, value: text, chosen_at: text },
  key: ['tenant_id', 'setting'],
});

const chosen = (setting: 'model' | 'persona' | 'language', value: string, { meta }: Source) =>
  put(assistantSettings, { tenant_id: meta.tenantId, setting, value, chosen_at: meta.at });

export const assistantsProjection = projection({
  name: 'assistants',
  version: 1,
  answers: "How is a tenant's assistant configured?",
  tables: [assistantSettings],
  handlers: [
    on(ModelChosen, (e, source) => chosen('model', e.model, source)),
    on(PersonaNamed, (e, source) => chosen('persona', e.name, source)),
    on(LanguageChosen, (e, source) => chosen('language', e.language, source)),
  ],
});

export interface AssistantSettings {
  /** Undefined while nobody has chosen: then package and providers decide (`modelInForce`). */
  readonly model: string | undefined;
  readonly personaName: string;
  readonly language: Language;
}

export async function findAssistant(db: Kysely<ReadTables>, tenantId: string): Promise<AssistantSettings> {
  const rows = await db.selectFrom('assistant_settings').select(['setting', 'value']).where('tenant_id', '=', tenantId).execute();
  const value = (setting: string) => rows.find((row) => row.setting === setting)?.value;
  return { model: value('model'), personaName: value('persona') ?? defaultPersonaName, language: value('language') === 'en' ? 'en' : 'de' };
}
