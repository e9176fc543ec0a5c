import type { ResolvedEvent } from '@eventstore/db-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppendTooLarge, maxAppendBytes, type NewEvent } from '../kernel/event-store.ts';
import { ForeignRecord, toStoredEvents, toRecordedEvent } from './eventstoredb-records.ts';

const meta = {
  tenantId: 'tenant-a',
  actor: { kind: 'system' as const, id: 'spec' },
  commandId: 'c',
  $correlationId: 'c',
  $causationId: 'c',
  at: '2026-11-16T09:30:00.000Z',
};
const event = (data: unknown, type = 'Noted'): NewEvent => ({ id: '1f0d4f1e-0000-5000-8000-000000000001', type, schemaVersion: 3, data, meta });
const read = (overrides: object): ResolvedEvent =>
  ({
    event: {
      streamId: 's-1',
      id: 'id-1',
      revision: 4n,
      type: 'Noted',
      data: { a: 1 },
      metadata: { ...meta, schemaVersion: 3 },
      isJson: true,
      created: new Date(meta.at),
      position: { commit: 700n, prepare: 700n },
      ...overrides,
    },
  }) as ResolvedEvent;

describe('an event on its way into EventStoreDB', () => {
  it('carries correlation, causation and its schema version in the metadata', () => {
    const [stored] = toStoredEvents([event({ a: 1 })]);
    expect(JSON.parse(Buffer.from(stored?.metadata ?? []).toString())).toEqual({ ...meta, schemaVersion: 3 });
  });

  it('is measured as the server does, metadata and type included', () => {
    const overhead = Buffer.byteLength(JSON.stringify({ ...meta, schemaVersion: 3 })) + 'Noted'.length * 2 + '{"t":""}'.length;
    expect(() => toStoredEvents([event({ t: 'x'.repeat(maxAppendBytes - overhead) })])).not.toThrow();
    expect(() => toStoredEvents([event({ t: 'x'.repeat(maxAppendBytes - overhead + 1) })])).toThrow(AppendTooLarge);
    // Two bytes each, however few letters.
    expect(() => toStoredEvents([event({ t: 'ß'.repeat(maxAppendBytes / 2) })])).toThrow(AppendTooLarge);
  });

  it('is refused before the wire when JSON can not hold it', () => {
    expect(() => toStoredEvents([event({ position: 1n })])).toThrow(TypeError);
  });
});

describe('an event from EventStoreDB', () => {
  it('comes back as it went in', () => {
    expect(toRecordedEvent(read({}))).toEqual({
      position: 700n,
      streamId: 's-1',
      revision: 4,
      id: 'id-1',
      type: 'Noted',
      schemaVersion: 3,
      data: { a: 1 },
      meta,
      text: { data: '{"a":1}', meta: JSON.stringify(meta) },
    });
  });

  it('has the text that was stored, to the byte, whatever JSON it holds (Q-4)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const [stored] = toStoredEvents([event(data)]);
        const { text } = toRecordedEvent(
          read({
            data: JSON.parse(Buffer.from(stored?.data ?? []).toString()) as never,
            metadata: JSON.parse(Buffer.from(stored?.metadata ?? []).toString()) as never,
          }),
        );
        expect(text.data).toBe(Buffer.from(stored?.data ?? []).toString());
        expect(`${text.meta.slice(0, -1)},"schemaVersion":3}`).toBe(Buffer.from(stored?.metadata ?? []).toString());
      }),
    );
  });

  it.each([
    ['written by somebody else', { metadata: undefined }],
    ['not JSON', { isJson: false, data: new Uint8Array() }],
    ['part of an explicit transaction', { position: { commit: 800n, prepare: 700n } }],
    ['without a position', { position: undefined }],
  ])('is refused when it is %s', (_, overrides) => {
    expect(() => toRecordedEvent(read(overrides))).toThrow(ForeignRecord);
  });
});
