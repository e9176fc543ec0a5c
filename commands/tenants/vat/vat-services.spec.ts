import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { evatr } from './evatr.ts';
import { askInTurn } from './in-turn.ts';
import { taxOffice, viesErrors } from './testing/tax-office.ts';
import type { VatAnswer } from './vat-service.ts';
import { vies } from './vies.ts';

let office: Awaited<ReturnType<typeof taxOffice>>;
beforeAll(async () => {
  office = await taxOffice();
});
afterEach(() => {
  office.answerInstead(undefined);
  office.answerEvatrWith('evatr-0000');
});
afterAll(() => office.close());

const requesterVatId = 'DE123456788';
const customer = { companyName: 'Alpenblick GmbH', address: { street: 'Linzer Gasse 14', postalCode: '5020', city: 'Salzburg', country: 'AT' } } as const;
const viesOf = (timeoutMs = 5_000) => vies({ baseUrl: office.viesUrl, requesterVatId, timeoutMs });
const evatrOf = (timeoutMs = 5_000) => evatr({ url: office.evatrUrl, requesterVatId, timeoutMs });
const askVies = (number: string) => viesOf().check({ vatId: `AT${number}`, ...customer });
const askEvatr = () => evatrOf().check({ vatId: 'ATU12345675', ...customer });
const said = ({ outcome, code }: VatAnswer) => [outcome, code];

describe('VIES', () => {
  it('confirms an id, and keeps both sides of the wire as evidence (E8-5)', async () => {
    const answer = await askVies('U12345675');
    expect(answer).toMatchObject({ service: 'VIES', outcome: 'valid', consultation: 'WAPIAAAAZ1234567' });
    expect(JSON.parse(answer.request)).toMatchObject({
      countryCode: 'AT',
      vatNumber: 'U12345675',
      requesterMemberStateCode: 'DE',
      requesterNumber: '123456788',
    });
    expect(JSON.parse(answer.reply)).toMatchObject({ valid: true, requestIdentifier: 'WAPIAAAAZ1234567' });
  });

  it('denies an id', async () => {
    expect(said(await askVies('200'))).toEqual(['invalid', undefined]);
  });

  it.each(Object.entries(viesErrors))('learns of number %s that %s (E8-5)', async (number, error) => {
    expect(said(await askVies(number))).toEqual([error === 'INVALID_INPUT' ? 'invalid' : 'unavailable', error]);
  });

  it('does not take a member state that is away for a denial', async () => {
    office.answerInstead((response) => void response.end(JSON.stringify({ valid: false, userError: 'MS_UNAVAILABLE' })));
    expect(said(await askVies('U12345675'))).toEqual(['unavailable', 'MS_UNAVAILABLE']);
  });

  it.each([
    ['an error page', 200, '<html>Wartung</html>', 'UNREADABLE_REPLY'],
    ['a bad gateway', 502, '<html>502</html>', 'HTTP_502'],
    ['an answer without a verdict', 200, '{"countryCode":"AT"}', 'UNREADABLE_REPLY'],
    ['a verdict with an error status', 500, '{"valid":false}', 'HTTP_500'],
  ])('does not take %s for a denial', async (_, status, body, code) => {
    office.answerInstead((response) => void response.writeHead(status).end(body));
    const answer = await askVies('U12345675');
    expect(said(answer)).toEqual(['unavailable', code]);
    expect(answer.reply).toBe(body);
  });

  it('gives up on a server that does not answer', async () => {
    office.answerInstead(() => undefined);
    expect(said(await viesOf(50).check({ vatId: 'ATU12345675', ...customer }))).toEqual(['unavailable', 'TIMEOUT']);
    expect(said(await vies({ baseUrl: 'http://127.0.0.1:1', requesterVatId }).check({ vatId: 'ATU12345675', ...customer }))).toEqual([
      'unavailable',
      'UNREACHABLE',
    ]);
  });
});

describe('eVatR', () => {
  it('confirms an id with name and address (E8-5)', async () => {
    const answer = await askEvatr();
    expect(answer).toMatchObject({ service: 'eVatR', outcome: 'valid', code: 'evatr-0000', consultation: 'c1f8a2d34e5b' });
    expect(JSON.parse(answer.request)).toEqual({
      anfragendeUstid: 'DE123456788',
      angefragteUstid: 'ATU12345675',
      firmenname: 'Alpenblick GmbH',
      strasse: 'Linzer Gasse 14',
      plz: '5020',
      ort: 'Salzburg',
    });
  });

  const outcomes = {
    valid: ['0003', '2008'],
    invalid: ['0005', '0012', '2001', '2002', '2003', '2006'],
    // Our own id, our rights, our request, or the service itself: nothing is said about the customer.
    unavailable: [
      '0001',
      '0002',
      '0004',
      '0006',
      '0007',
      '0008',
      '0011',
      '0013',
      '1001',
      '1002',
      '1003',
      '1004',
      '2004',
      '2005',
      '2007',
      '2011',
      '3011',
      '9999',
    ],
  } as const;
  it.each(Object.entries(outcomes).flatMap(([outcome, codes]) => codes.map((code) => [code, outcome] as const)))(
    'takes evatr-%s for %s (E8-5)',
    async (code, outcome) => {
      office.answerEvatrWith(`evatr-${code}`);
      expect(said(await askEvatr())).toEqual([outcome, `evatr-${code}`]);
    },
  );

  it('does not take silence or an error page for a denial', async () => {
    office.answerInstead((response) => void response.writeHead(503).end('Wartung'));
    expect(said(await askEvatr())).toEqual(['unavailable', 'HTTP_503']);
    office.answerInstead(() => undefined);
    expect(said(await evatrOf(50).check({ vatId: 'ATU12345675', ...customer }))).toEqual(['unavailable', 'TIMEOUT']);
  });
});

describe('asking in turn', () => {
  const ask = (vatId: string) => askInTurn([evatrOf(), viesOf()], { vatId, ...customer });

  it('asks the second service when the first one is away', async () => {
    office.answerEvatrWith('evatr-0011');
    expect(await ask('ATU12345675')).toMatchObject({ service: 'VIES', outcome: 'valid' });
  });

  it('leaves it at an answer', async () => {
    office.answerEvatrWith('evatr-2001');
    expect(await ask('ATU12345675')).toMatchObject({ service: 'eVatR', outcome: 'invalid' });
  });

  it('asks VIES alone about a German id, and nobody about a Swiss one', async () => {
    expect(await ask('DE136695976')).toMatchObject({ service: 'VIES', outcome: 'valid' });
    expect(await ask('CHE109322551')).toBeUndefined();
  });
});
