import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOfUser } from '../commands/access/callers.ts';
import { inviteUser } from '../commands/access/invite-user.ts';
import { system } from '../commands/kernel/caller.ts';
import { grants, type Role } from '../commands/kernel/permission.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { createEdge, type Edge } from '../ops/testing/edge.ts';
import { documents } from './documents/routes.ts';
import { allow, rulesOf } from './graph/rules.ts';
import { createSchema } from './graph/schema.ts';
import { endpoints } from './rest/endpoints.ts';
import { operationsOf } from './testing/operations.ts';

const schema = createSchema();
const rules = rulesOf(schema);
// Subscriptions stand behind the same door as the rest; their answers never end, so they are proven with the isolation.
const operations = operationsOf(schema).filter(({ kind, path }) => kind !== 'subscription' && rules.get(path) !== 'anyone');
const roles = Object.keys(grants) as Role[];

/** What the role's rule says, taken from the table of D-31 and not from the door. */
function may(role: Role, path: string): boolean {
  const rule = rules.get(path);
  if (!rule || typeof rule === 'string') return true;
  return grants[role].includes(rule.permission) && (rule.only !== 'operator' || role.startsWith('operator-'));
}

describe('the roles of D-31', () => {
  let edge: Edge;
  let tenantId: string;
  const sessions = new Map<Role, string>();
  beforeAll(async () => {
    edge = await createEdge();
    tenantId = (await edge.onboard('Rollen GmbH')).id;
    for (const role of roles) {
      const home = role.startsWith('operator-') ? OPERATOR : tenantId;
      const invited = await edge.handle(
        inviteUser,
        { email: `${role}@rollen.example`, role, userId: `user-${role}` },
        { commandId: randomUUID(), caller: system(home, 'spec') },
      );
      expect(invited.ok).toBe(true);
      sessions.set(role, await edge.signedIn(home, `user-${role}`));
    }
  });
  afterAll(() => edge.close());

  for (const role of roles) {
    it(`opens to ${role} the root fields of the role, and no other (US-3.4, GQL-3)`, async () => {
      const session = sessions.get(role) ?? '';
      const wrong: string[] = [];
      for (const operation of operations) {
        // Ids that name nothing: whoever gets in finds nothing to change.
        const variables = operation.variables((argument) => (argument.endsWith('tenantId') && role.startsWith('operator-') ? 'nothing' : undefined));
        const answer = await edge.graphql(operation.text, variables, { session });
        const refused = /"code":"Forbidden"/.test(answer.text);
        if (/"(Internal|Unauthenticated|RateLimited)"/.test(answer.text)) wrong.push(`${operation.path}: ${answer.text.slice(0, 160)}`);
        if (refused === may(role, operation.path)) wrong.push(`${operation.path} ${refused ? 'is closed' : 'is open'}`);
      }
      expect(wrong).toEqual([]);
    });

    it(`opens to ${role} the REST endpoints and documents of the role, and no other`, async () => {
      const session = sessions.get(role) ?? '';
      const operator = role.startsWith('operator-');
      for (const { method, path, audience, permission } of endpoints) {
        if (audience === 'anyone') continue;
        const fits = audience === 'operator-or-tenant' || (audience === 'operator') === operator;
        const { status } = await edge.call(method, path.replace(':id', 'nothing'), { session, ...(method === 'POST' && { body: {} }) });
        expect(status === 403, `${method} ${path} ${status}`).toBe(!(fits && permission !== undefined && grants[role].includes(permission)));
      }
      for (const { path, rule } of documents) {
        const { status } = await edge.call('GET', path.replace(':name', 'nothing'), { session });
        let open = true;
        try {
          allow(rule, { caller: callerOfUser(operator ? OPERATOR : tenantId, `user-${role}`, role) });
        } catch {
          open = false;
        }
        expect(status, path).toBe(open ? 404 : 403);
      }
    });
  }

  it('lets those who only look change nothing', () => {
    const changing = operations.filter(({ kind }) => kind === 'mutation').map(({ path }) => path);
    expect(changing.length).toBeGreaterThan(15);
    for (const role of ['viewer', 'auditor'] as const)
      expect(
        changing.filter((path) => may(role, path)),
        role,
      ).toEqual([]);
  });
});
