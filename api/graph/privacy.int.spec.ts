import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteUser } from '../../commands/access/invite-user.ts';
import { system } from '../../commands/kernel/caller.ts';
import { carryOutErasures } from '../../commands/privacy/carry-out-erasures.ts';
import { verifyCertificate } from '../../commands/privacy/verify-certificate.ts';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';

const all =
  '{ privacy { retention { days } legalHolds { id subject subjectId reason } erasures { id kind subject subjectId ground status keys certificateUrl } } }';

interface Answer {
  readonly data: Record<string, never>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

describe('privacy over the wire', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  let session: string;
  let contactId: string;
  let conversationId: string;
  beforeAll(async () => {
    edge = await createEdge();
    tenant = await edge.onboard('Diskret GmbH');
    const [owner] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    session = await edge.signedIn(tenant.id, owner?.user_id ?? '');
    const chat = await edge.call('POST', '/api/v1/llm/chat', {
      key: tenant.apiKey,
      body: { model: 'demo', messages: [{ role: 'user', content: 'Vertrauliche Frage' }] },
    });
    conversationId = (chat.body as { conversationId: string }).conversationId;
    await edge.settled();
    const shown = (await ask('query ($id: ID!) { conversation(id: $id) { contactId messages { text } } }', { id: conversationId })) as unknown as {
      data: { conversation: { contactId: string; messages: { text: string }[] } };
    };
    contactId = shown.data.conversation.contactId;
    expect(JSON.stringify(shown.data)).toContain('Vertrauliche Frage');
  });
  afterAll(() => edge.close());
  const ask = async (query: string, variables: object = {}) => (await edge.graphql(query, variables, { session })).body as Answer;
  const run = async (name: string, input: object, gives: string) => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${gives} refusal { code field } } }`, { input });
    expect(errors).toBeUndefined();
    return data[name] as unknown;
  };

  it('keeps messages as long as the owner chooses, 1 to 365 days', async () => {
    expect((await ask(all)).data['privacy']).toEqual({ retention: { days: 30 }, legalHolds: [], erasures: [] });
    expect(await run('chooseRetention', { days: 90 }, 'retention { days }')).toEqual({ retention: { days: 90 }, refusal: null });
    expect(await run('chooseRetention', { days: 366 }, 'retention { days }')).toMatchObject({
      retention: null,
      refusal: { code: 'InvalidInput', field: 'days' },
    });
    expect((await ask(all)).data['privacy']).toMatchObject({ retention: { days: 90 } });
  });
  it('lets an erasure wait for a hold, carries it out afterwards, and gives a certificate that can be checked', async () => {
    const { legalHold } = (await run('placeLegalHold', { subjectId: contactId, reason: 'Verfahren 7 O 12/26' }, 'legalHold { id subjectId reason }')) as {
      legalHold: { id: string };
    };
    const asked = await run('requestErasure', { subjectId: contactId }, 'erasure { id status ground certificateUrl }');
    expect(asked).toMatchObject({ erasure: { status: 'HELD', ground: 'REQUEST', certificateUrl: null }, refusal: null });
    const { id } = (asked as { erasure: { id: string } }).erasure;
    await carryOutErasures({ ...edge.deps, sweeps: [] }, tenant.id);
    expect((await edge.call('GET', `/documents/erasures/${id}.json`, { session })).status).toBe(404);
    expect(await run('liftLegalHold', { id: legalHold.id }, 'legalHold { id }')).toEqual({ legalHold: { id: legalHold.id }, refusal: null });
    expect(await run('liftLegalHold', { id: legalHold.id }, 'legalHold { id }')).toMatchObject({ legalHold: null, refusal: { code: 'LegalHoldNotFound' } });
    expect(await run('placeLegalHold', { reason: 'zu spät' }, 'legalHold { id }')).toMatchObject({ refusal: { code: 'ErasureUnderway' } });

    await carryOutErasures({ ...edge.deps, sweeps: [] }, tenant.id);
    await edge.settled();
    const { privacy } = (await ask(all)).data as unknown as { privacy: { erasures: { certificateUrl: string }[] } };
    expect(privacy).toMatchObject({ legalHolds: [], erasures: [{ id, kind: 'SUBJECT', subjectId: contactId, status: 'DONE' }] });
    const certificate = await edge.call('GET', privacy.erasures[0]?.certificateUrl ?? '', { session });
    expect(certificate.status).toBe(200);
    expect(verifyCertificate(certificate.text, edge.vault.publicKey)).toMatchObject({ ok: true, document: { erasureId: id } });
    const shown = await ask('query ($id: ID!) { conversation(id: $id) { messages { author text } } }', { id: conversationId });
    expect(JSON.stringify(shown.data)).not.toContain('Vertrauliche Frage');
    expect(JSON.stringify(shown.data)).toContain('[erased]');
  });
  it('is closed to an administrator, who may do nearly everything else', async () => {
    await edge.handle(
      inviteUser,
      { userId: 'admin', email: 'admin2@diskret.example', role: 'admin' },
      { commandId: 'admin', caller: system(tenant.id, 'spec') },
    );
    const answer = (await edge.graphql(all, {}, { session: await edge.signedIn(tenant.id, 'admin') })).body as Answer;
    expect(answer.errors?.[0]?.extensions.code).toBe('Forbidden');
  });
});
