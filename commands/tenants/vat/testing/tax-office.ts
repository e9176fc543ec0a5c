import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const Vies = z.object({
  countryCode: z.string().length(2),
  vatNumber: z.string(),
  requesterMemberStateCode: z.string().optional(),
  requesterNumber: z.string().optional(),
});
const Evatr = z.object({
  anfragendeUstid: z.string(),
  angefragteUstid: z.string(),
  firmenname: z.string(),
  strasse: z.string(),
  plz: z.string(),
  ort: z.string(),
});

/** The numbers of the Commission's own test service and what each is answered with. */
export const viesErrors: Readonly<Record<string, string>> = {
  201: 'INVALID_INPUT',
  202: 'INVALID_REQUESTER_INFO',
  300: 'SERVICE_UNAVAILABLE',
  301: 'MS_UNAVAILABLE',
  302: 'TIMEOUT',
  400: 'VAT_BLOCKED',
  401: 'IP_BLOCKED',
  500: 'GLOBAL_MAX_CONCURRENT_REQ',
  501: 'GLOBAL_MAX_CONCURRENT_REQ_TIME',
  600: 'MS_MAX_CONCURRENT_REQ',
  601: 'MS_MAX_CONCURRENT_REQ_TIME',
};

/** A local server that answers as VIES (POST …/check-vat-number) and as eVatR (POST /app/v1/abfrage) do, on the wire. */
export async function taxOffice() {
  const asked: { readonly path: string; readonly body: unknown }[] = [];
  /** What eVatR answers with; a function may answer as it likes. */
  let evatrStatus = 'evatr-0000';
  let instead: ((response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const body: unknown = JSON.parse(await text(request));
      const path = request.url ?? '';
      asked.push({ path, body });
      if (instead) return instead(response);
      if (path.endsWith('/check-vat-number')) return answerVies(response, Vies.parse(body));
      if (path === '/app/v1/abfrage') return answerEvatr(response, Evatr.parse(body), evatrStatus);
      return send(response, 404, { error: 'not found' });
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    viesUrl: `http://127.0.0.1:${port}/taxation_customs/vies/rest-api`,
    evatrUrl: `http://127.0.0.1:${port}/app/v1/abfrage`,
    asked,
    answerEvatrWith: (status: string) => {
      evatrStatus = status;
    },
    answerInstead: (answer: ((response: ServerResponse) => void) | undefined) => {
      instead = answer;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerVies(response: ServerResponse, { countryCode, vatNumber }: z.infer<typeof Vies>): void {
  const error = viesErrors[vatNumber];
  if (error !== undefined) return send(response, 200, { actionSucceed: false, errorWrappers: [{ error }] });
  const valid = vatNumber !== '200';
  return send(response, 200, {
    countryCode,
    vatNumber,
    requestDate: '2026-11-16T09:30:00.000Z',
    valid,
    requestIdentifier: valid ? 'WAPIAAAAZ1234567' : '',
    name: valid ? 'ALPENBLICK GMBH' : '---',
    address: valid ? 'LINZER GASSE 14\n5020 SALZBURG' : '---',
    traderNameMatch: 'NOT_PROCESSED',
  });
}

const httpStatusOf = (status: string) =>
  /-(0000|2002|2006|2008)$/.test(status) ? 200 : /-(2001|2005)$/.test(status) ? 404 : /-(0011|0013|1\d{3})$/.test(status) ? 503 : 400;

function answerEvatr(response: ServerResponse, { anfragendeUstid, angefragteUstid }: z.infer<typeof Evatr>, status: string): void {
  send(response, httpStatusOf(status), {
    id: 'c1f8a2d34e5b',
    anfrageZeitpunkt: '2026-11-16T10:30:00.000+01:00',
    status,
    anfragendeUstid,
    angefragteUstid,
    ...(status === 'evatr-0000' && { ergFirmenname: 'A', ergStrasse: 'A', ergPlz: 'A', ergOrt: 'B' }),
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
