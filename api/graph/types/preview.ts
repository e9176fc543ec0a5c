import { builder } from '../builder.ts';
import { RefusalType, type RefusalView } from './refusal.ts';

export interface PreviewChunkView {
  readonly text: string;
  readonly done: boolean;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly model?: string;
  readonly refusal?: RefusalView;
}

export const PreviewChunk = builder.objectRef<PreviewChunkView>('PreviewChunk').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    done: t.exposeBoolean('done'),
    inputTokens: t.exposeInt('inputTokens', { nullable: true }),
    outputTokens: t.exposeInt('outputTokens', { nullable: true }),
    model: t.exposeString('model', { nullable: true }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal }) => refusal ?? null }),
  }),
});
