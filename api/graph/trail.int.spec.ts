import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdge, type Edge } from '../../ops/testing/edge.ts';

interface Entry {
  readonly event: string;
  readonly subject: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

describe('the trail over the wire', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  let userId: string;
  beforeAll(async () => {
    edge = await createEdge();
    tenant = await edge.onboard('Spur GmbH');
    const [user] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    userId = user?.user_id ?? '';
  });
  afterAll(() => edge.close());

  it('calls a user by name also where something was done about them, and tells kind and id apart', async () => {
    const session = await edge.signedIn(tenant.id, userId);
    await edge.settled();
    const { body } = (await edge.graphql('{ trail(first: 50) { nodes { event subject subjectKind subjectId } } }', {}, { session })) as {
      body: { data: { trail: { nodes: readonly Entry[] } } };
    };
    const entries = body.data.trail.nodes;
    const invited = entries.find(({ event }) => event === 'InvitationAccepted');
    expect(invited).toMatchObject({ subjectKind: 'user', subjectId: userId });
    expect(invited?.subject).not.toContain(userId);
    expect(entries.find(({ event }) => event === 'TenantRegistered')).toMatchObject({ subject: 'Spur GmbH', subjectKind: 'tenant', subjectId: tenant.id });
  });
});

describe('a subscription', () => {
  it('is heard to have begun before anything happens', async () => {
    const edge = await createEdge();
    const { apiKey } = await edge.onboard('Still GmbH');
    const url = await edge.app.listen({ port: 0, host: '127.0.0.1' });
    const gone = new AbortController();
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: gone.signal,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { conversations { id } }' }),
    });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const first = await answer.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    expect(first?.value).toBe(':\n\n');
    gone.abort();
    await edge.close();
  });
});
