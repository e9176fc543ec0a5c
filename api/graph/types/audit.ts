import { builder } from '../builder.ts';
import { TrailArea } from '../enums.ts';
import { connection } from './page.ts';

export interface TrailEntryView {
  readonly id: string;
  readonly position: string;
  readonly at: string;
  readonly actor: string;
  readonly area: 'tenant' | 'assistant' | 'channel' | 'conversation' | 'usage' | 'pricing' | 'invoice' | 'ledger' | 'access' | 'privacy' | 'audit';
  readonly event: string;
  readonly says: string;
  readonly subject: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly commandId: string;
  readonly setupBefore: string | null;
  readonly setupAfter: string | null;
}

export const TrailEntry = builder.objectRef<TrailEntryView>('TrailEntry').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    position: t.exposeString('position'),
    at: t.expose('at', { type: 'Instant' }),
    actor: t.exposeString('actor'),
    area: t.expose('area', { type: TrailArea }),
    event: t.exposeString('event'),
    says: t.exposeString('says'),
    subject: t.exposeString('subject'),
    subjectKind: t.exposeString('subjectKind'),
    subjectId: t.exposeID('subjectId'),
    reason: t.exposeString('reason', { nullable: true }),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
    commandId: t.exposeID('commandId'),
    setupBefore: t.exposeString('setupBefore', {
      nullable: true,
      description: 'Keyed hashes of the whole set-up before and after, where the event changed it; one change’s `after` is the next one’s `before`.',
    }),
    setupAfter: t.exposeString('setupAfter', { nullable: true }),
  }),
});
export const TrailConnection = connection('TrailConnection', TrailEntry);
