import { builder } from '../builder.ts';
import { ErasureGround, ErasureKind, ErasureStatus } from '../enums.ts';

export interface RetentionView {
  readonly days: number;
}
export interface LegalHoldView {
  readonly id: string;
  readonly subjectId: string | null;
  readonly subject: string | null;
  readonly reason: string;
}
export interface ErasureView {
  readonly id: string;
  readonly kind: 'subject' | 'days' | 'tenant';
  readonly subjectId: string | null;
  readonly subject: string | null;
  readonly upTo: string | null;
  readonly ground: 'request' | 'consent-withdrawn' | 'unlawful' | 'contract-ended' | 'retention';
  readonly status: 'requested' | 'held' | 'done';
  readonly requestedAt: string;
  readonly destroyedAt: string | null;
  readonly keys: number | null;
  readonly certificateUrl: string | null;
}
export interface PrivacyView {
  readonly retention: RetentionView;
  readonly legalHolds: readonly LegalHoldView[];
  readonly erasures: readonly ErasureView[];
}

export const Retention = builder.objectRef<RetentionView>('Retention').implement({
  description: 'How long messages are kept.',
  fields: (t) => ({ days: t.exposeInt('days') }),
});
export const LegalHold = builder.objectRef<LegalHoldView>('LegalHold').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    subjectId: t.exposeID('subjectId', { nullable: true, description: "Whose data it keeps, by pseudonym; everybody's when null." }),
    subject: t.exposeString('subject', { nullable: true }),
    reason: t.exposeString('reason'),
  }),
});
export const Erasure = builder.objectRef<ErasureView>('Erasure').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: ErasureKind }),
    subjectId: t.exposeID('subjectId', { nullable: true }),
    subject: t.exposeString('subject', { nullable: true }),
    upTo: t.expose('upTo', { type: 'Date', nullable: true }),
    ground: t.expose('ground', { type: ErasureGround }),
    status: t.expose('status', { type: ErasureStatus }),
    requestedAt: t.expose('requestedAt', { type: 'Instant' }),
    destroyedAt: t.expose('destroyedAt', { type: 'Instant', nullable: true }),
    keys: t.exposeInt('keys', { nullable: true, description: 'How many keys were destroyed.' }),
    certificateUrl: t.exposeString('certificateUrl', { nullable: true, description: 'The signed certificate, once it is done.' }),
  }),
});
export const Privacy = builder.objectRef<PrivacyView>('Privacy').implement({
  description: 'What a tenant keeps, for how long, and what was forgotten.',
  fields: (t) => ({
    retention: t.field({ type: Retention, resolve: ({ retention }) => retention }),
    legalHolds: t.field({ type: [LegalHold], resolve: ({ legalHolds }) => [...legalHolds] }),
    erasures: t.field({ type: [Erasure], resolve: ({ erasures }) => [...erasures] }),
  }),
});
