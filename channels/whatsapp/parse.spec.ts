import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts, parse } from './parse.ts';
import { textBody } from './testing/webhook-bodies.ts';
import { readAccounts, readBody } from './wire.ts';

const golden = readFileSync(new URL('golden/messages.json', import.meta.url));
const bytes = (body: unknown) => Buffer.from(JSON.stringify(body));
const notification = (value: unknown, field = 'messages') => ({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] });

describe('reading a WhatsApp webhook', () => {
  it('reads many messages of many people in order (E1-2)', () => {
    expect(
      parse(golden)?.messages.map(({ externalId, kind, text, contactAddress, contactKey, contactName }) => [
        externalId,
        kind,
        text,
        contactAddress,
        contactKey,
        contactName,
      ]),
    ).toEqual([
      ['wamid.EINS', 'text', 'Grüß Gott, wann kommt der Monteur?', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
      ['wamid.ZWEI', 'text', 'Haben Sie Wärmepumpen?', 'AT.9990001112223334', 'AT.9990001112223334', 'Jonas'],
      ['wamid.DREI', 'unsupported', 'So sieht der Kessel aus', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
      ['wamid.VIER', 'unsupported', '', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
      ['wamid.SECHS', 'text', 'Ja, bitte', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
      ['wamid.SIEBEN', 'unsupported', '', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
      ['wamid.ACHT', 'unsupported', '', '4915112345678', 'DE.5550001112223334', 'Petra Sommer'],
    ]);
    expect(parse(golden)?.messages[0]?.sentAt).toBe('2025-11-16T08:33:20.000Z');
  });

  it('reads statuses of another number in the same body', () => {
    expect(parse(golden)?.statuses).toEqual([
      { accountId: '700100200300500', externalId: 'wamid.AUS1', status: 'read', replyId: 'c.r' },
      {
        accountId: '700100200300500',
        externalId: 'wamid.AUS2',
        status: 'failed',
        cause: 'whatsapp 131047: more than 24 hours have passed since the person wrote',
      },
      { accountId: '700100200300500', externalId: 'wamid.AUS3', status: 'read' },
    ]);
    expect(accounts(golden)).toEqual(['700100200300400', '700100200300500']);
  });

  it('takes a notice about something else than a number as one, and names no account', () => {
    expect(parse(bytes(notification({ event: 'APPROVED' }, 'message_template_status_update')))).toEqual({ messages: [], statuses: [] });
    expect(accounts(bytes(notification({ event: 'APPROVED' }, 'message_template_status_update')))).toEqual([]);
  });

  it.each([
    ['no JSON', Buffer.from('{')],
    ['another object', bytes({ object: 'page', entry: [] })],
    ['messages that name no number', bytes(notification({ metadata: {} }))],
    ['nothing changed', bytes({ object: 'whatsapp_business_account', entry: [] })],
  ])('does not take %s for a webhook', (_, body) => {
    expect(parse(body)).toBeUndefined();
    expect(accounts(body)).toBeUndefined();
  });

  it('keeps a person apart by the user id when the number goes away', () => {
    const [withNumber] = parse(bytes(textBody({ phoneNumberId: '70', from: '49301', userId: 'DE.1' }, { id: 'wamid.1', text: 'a' })))?.messages ?? [];
    expect(withNumber).toMatchObject({ contactKey: 'DE.1', contactAddress: '49301' });
  });

  it('never gives a message the name or id of another contact (E1-5)', () => {
    const value = (contacts: object[], message: object) =>
      parse(
        bytes(
          notification({
            metadata: { phone_number_id: '70' },
            contacts,
            messages: [{ id: 'wamid.1', timestamp: '1763282000', type: 'text', text: { body: 'a' }, ...message }],
          }),
        ),
      )?.messages;
    expect(value([{ wa_id: '1', user_id: 'DE.1', profile: { name: 'A' } }], { from: '2' })).toEqual([
      expect.not.objectContaining({ contactKey: 'DE.1', contactName: 'A' }),
    ]);
    expect(
      value(
        [
          { wa_id: '1', user_id: 'DE.1' },
          { wa_id: '2', user_id: 'DE.2' },
        ],
        {},
      ),
    ).toEqual([]);
    expect(value([{ user_id: 'DE.1', profile: { name: 'A' } }], { from: '1' })).toMatchObject([{ contactKey: 'DE.1', contactAddress: '1' }]);
  });

  it('drops nothing but the broken item, whatever stands in its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (junk, more) => {
        const whole = { from: '49301', id: 'wamid.1', timestamp: '1763282000', type: 'text', text: { body: 'Hallo' } };
        const inbound = parse(
          bytes(notification({ metadata: { phone_number_id: '70' }, contacts: [junk, more], messages: [junk, whole, more], statuses: junk })),
        );
        expect(inbound?.messages.some(({ externalId, text }) => externalId === 'wamid.1' && text === 'Hallo')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on JSON of a webhook's shape", () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant({}));
    const shaped = fc.record({
      object: fc.constant('whatsapp_business_account'),
      entry: fc.array(
        fc.record({
          changes: fc.array(
            fc.record({
              field: fc.constantFrom('messages', 'other'),
              value: fc.record({
                metadata: fc.record({ phone_number_id: fc.oneof(fc.string(), part) }),
                contacts: part,
                messages: fc.array(part),
                statuses: fc.array(part),
              }),
            }),
          ),
        }),
      ),
    });
    fc.assert(
      fc.property(shaped, (body) => {
        parse(bytes(body));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the accounts of a body', () => {
  it('are those that the schema finds, and a body is a webhook to both or to neither', () => {
    const odd = fc.oneof(fc.constant(null), fc.constant(7), fc.constant('x'), fc.constant([]), fc.constant({}));
    const or = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd });
    const metadata = or(fc.record({ phone_number_id: or(fc.constantFrom('1', '2', '3')) }));
    const change = or(
      fc.record({ field: or(fc.constantFrom('messages', 'account_update')), value: or(fc.record({ metadata, messages: or(fc.constant([])) })) }),
    );
    const body = fc.record({
      object: or(fc.constant('whatsapp_business_account')),
      entry: or(fc.array(or(fc.record({ changes: or(fc.array(change, { maxLength: 4 })) })), { maxLength: 4 })),
    });
    fc.assert(
      fc.property(body, (json) => {
        const bytes = Buffer.from(JSON.stringify(json));
        const read = readBody(bytes);
        const found = readAccounts(bytes);
        expect(found === undefined).toBe(read === undefined);
        expect(found ?? []).toEqual(expect.arrayContaining([...new Set((read?.messages ?? []).map(({ metadata: of }) => of.phone_number_id))]));
      }),
      { numRuns: 2_000 },
    );
  });
});
