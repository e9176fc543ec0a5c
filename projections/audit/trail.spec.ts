import { describe, expect, it } from 'vitest';
import { catalogue } from '../../domain/catalogue.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { aspectOf } from './aspects.ts';
import { readable, sealedMarker } from './readable.ts';
import { subjectOf } from './subject.ts';

describe('a line of the trail', () => {
  it('marks sealed values and leaves out what verifies a secret', () => {
    expect(
      readable({
        keyId: 'k',
        argon2id: '$argon2id$',
        verifyTokenFingerprint: 'f',
        emailFingerprint: 'e',
        email: 'enc:v1:xx',
        list: ['enc:y', { text: 'enc:z', n: 1 }],
        none: null,
      }),
    ).toEqual({ keyId: 'k', email: sealedMarker, list: [sealedMarker, { text: sealedMarker, n: 1 }], none: null });
  });
  it('knows what every stream is about', () => {
    const subject = (streamId: string, payload: Record<string, unknown> = {}) => Object.values(subjectOf(streamId, payload, 'alpha')).join(' ');
    expect(subject(stream.tenant('alpha'))).toBe('tenant alpha');
    expect(subject(stream.assistant('alpha'))).toBe('assistant alpha');
    expect(subject(stream.channel('alpha', 'c1'))).toBe('channel c1');
    expect(subject(stream.channelAccount('whatsapp', '10555'), { channelId: 'c1' })).toBe('channel c1');
    expect(subject(stream.conversation('alpha', 'k1'))).toBe('conversation k1');
    expect(subject(stream.usage('alpha', '2026-11'), { conversationId: 'k1', replyId: 'r' })).toBe('conversation k1');
    expect(subject(stream.usage('alpha', '2026-11'), { replyId: 'r', purpose: 'preview' })).toBe('preview r');
    expect(subject(stream.usage('alpha', '2026-11'), { replyId: 'r', cause: 'expired' })).toBe('reply r');
    expect(subject(stream.usage('alpha', '2026-11'), { percent: 80 })).toBe('budget 2026-11');
    expect(subject(stream.budget('alpha'))).toBe('budget alpha');
    expect(subject(stream.access('alpha'), { userId: 'u' })).toBe('user u');
    expect(subject(stream.access('alpha'), { keyId: 'k' })).toBe('api-key k');
    expect(subject(stream.access('alpha'), { what: 'conversation', subject: 'k1' })).toBe('conversation k1');
    expect(subject(stream.access('alpha'), { what: 'conversations', subject: 'all' })).toBe('data all');
    expect(subject(stream.privacy('alpha'), { exportId: 'x' })).toBe('export x');
    expect(subject(stream.pricing())).toBe('price-list price-list');
    expect(subject(stream.invoiceRegister('RE2026'), { number: 'RE2026-000001' })).toBe('invoice RE2026-000001');
    expect(subject(stream.invoiceRun('run1'))).toBe('invoice-run run1');
    expect(subject(stream.journal('de', '2026-11'), { entryId: 'e' })).toBe('entry e');
    expect(subject(stream.journal('de', '2026-11'), { batchId: 'b' })).toBe('datev-batch b');
    expect(subject(stream.debtors('de'), { customerId: 'alpha' })).toBe('debtor alpha');
    expect(subject(stream.credits('alpha'), { creditId: 'g' })).toBe('credit g');
    expect(subject(stream.invoice('RE2026-000001'), { number: 'RE2026-000001' })).toBe('invoice RE2026-000001');
    expect(subject(stream.seller())).toBe('seller seller');
    expect(subject(stream.books('de'))).toBe('books de');
    expect(subject(stream.bank('de', '2026-11'), { statementId: 's' })).toBe('bank-statement s');
    expect(subject(stream.bank('de', '2026-11'), { statementId: 's', bankEntryId: 'e' })).toBe('bank-entry e');
  });
  it('leaves no kind of stream of the catalogue without a subject', () => {
    const patterns = catalogue.flatMap(({ streams }) => streams);
    const filled = patterns.map((pattern) => pattern.replaceAll(/<[^>]+>/g, 'x1'));
    expect(filled.filter((streamId) => subjectOf(streamId, {}, 'alpha').kind === 'stream')).toEqual([]);
  });
  it('puts a change of state beside the state it replaces, and gives what happened once no side', () => {
    expect(aspectOf('ChannelPaused', { channelId: 'c', reason: 'Urlaub' })).toEqual({
      aspect: 'status',
      after: { status: 'paused', channelId: 'c', reason: 'Urlaub' },
    });
    expect(aspectOf('SystemPromptRestored', { version: 3 })?.aspect).toBe(aspectOf('SystemPromptWritten', { version: 2 })?.aspect);
    expect(aspectOf('RoleGranted', { userId: 'u', role: 'editor' })).toEqual({ aspect: 'access', after: { role: 'editor' } });
    expect(aspectOf('MessageReceived', {})).toBeUndefined();
  });
});
