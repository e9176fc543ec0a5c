import { endAllSessions } from '../../commands/access/end-all-sessions.ts';
import { grantRole } from '../../commands/access/grant-role.ts';
import { inviteUser } from '../../commands/access/invite-user.ts';
import { revokeAccess } from '../../commands/access/revoke-access.ts';
import { UserInvited } from '../../domain/access/events.ts';
import { findUser, listUsers, type UserSummary } from '../../projections/access/users.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { Role } from './enums.ts';
import { openOne } from './open.ts';
import { rule } from './rules.ts';
import { tenantOrOperator } from './tenant-of.ts';
import { User, type UserView } from './types/access.ts';
import { payload } from './types/payload.ts';

export async function toUser(context: Pick<Context, 'deps'>, user: UserSummary): Promise<UserView> {
  const { id, tenantId, role, status, invitedAt, lastSignInAt } = user;
  const [email, name] = await Promise.all([openOne(context, tenantId, user.email), user.name && openOne(context, tenantId, user.name)]);
  return { id, email, name, role, status, invitedAt, lastSignInAt };
}

export async function userOf(context: Pick<Context, 'deps'>, tenantId: string, userId: string): Promise<UserView | null> {
  const user = await context.deps.readDb.asTenant(tenantId, (db) => findUser(db, tenantId, userId));
  return user ? toUser(context, user) : null;
}

builder.queryFields((t) => ({
  users: t.field({
    type: [User],
    args: { tenantId: t.arg.id() },
    extensions: rule({ permission: 'access:read' }),
    resolve: async (_, { tenantId: named }, context) => {
      const tenantId = await tenantOrOperator(context, named);
      const found = await context.deps.readDb.asTenant(tenantId, (db) => listUsers(db, tenantId));
      return Promise.all(found.map((user) => toUser(context, user)));
    },
  }),
}));

const InviteUserInput = builder.inputType('InviteUserInput', {
  fields: (t) => ({
    commandId: t.id(),
    tenantId: t.id(),
    email: t.string({ required: true }),
    role: t.field({ type: Role, required: true }),
    name: t.string(),
  }),
});
const GrantRoleInput = builder.inputType('GrantRoleInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), userId: t.id({ required: true }), role: t.field({ type: Role, required: true }) }),
});
const RevokeAccessInput = builder.inputType('RevokeAccessInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), userId: t.id({ required: true }) }),
});
const EndSessionsInput = builder.inputType('EndSessionsInput', {
  fields: (t) => ({ commandId: t.id(), tenantId: t.id(), userId: t.id({ required: true }), reason: t.string() }),
});
const UserPayload = payload('UserPayload', 'user', User);

builder.mutationFields((t) => ({
  inviteUser: t.field({
    type: UserPayload,
    args: { input: t.arg({ type: InviteUserInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    resolve: async (_, { input: { commandId, tenantId: named, email, role, name } }, context) => {
      const tenantId = await tenantOrOperator(context, named);
      const outcome = await dispatch(context, inviteUser, { email, role, language: context.locale, ...(name && { name }) }, { commandId, tenantId });
      const invited = outcome.ok ? outcome.events.find((e): e is ReturnType<typeof UserInvited> => e.type === UserInvited.type) : undefined;
      return settle(context, outcome, async () => (invited ? userOf(context, tenantId, invited.payload.userId) : null));
    },
  }),
  grantRole: t.field({
    type: UserPayload,
    args: { input: t.arg({ type: GrantRoleInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    resolve: async (_, { input: { commandId, tenantId: named, userId, role } }, context) => {
      const tenantId = await tenantOrOperator(context, named);
      return settle(context, await dispatch(context, grantRole, { userId, role }, { commandId, tenantId }), () => userOf(context, tenantId, userId));
    },
  }),
  endSessions: t.field({
    type: UserPayload,
    args: { input: t.arg({ type: EndSessionsInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    description: 'Ends all sessions of a person at once; they may sign in again by a new link.',
    resolve: async (_, { input: { commandId, tenantId: named, userId, reason } }, context) => {
      const tenantId = await tenantOrOperator(context, named);
      const outcome = await endAllSessions(context.deps, userId, envelopeOf(context, 'EndSessions', { commandId, tenantId, reason }));
      return settle(context, outcome, () => userOf(context, tenantId, userId));
    },
  }),
  revokeAccess: t.field({
    type: UserPayload,
    args: { input: t.arg({ type: RevokeAccessInput, required: true }) },
    extensions: rule({ permission: 'access:manage' }),
    resolve: async (_, { input: { commandId, tenantId: named, userId } }, context) => {
      const tenantId = await tenantOrOperator(context, named);
      return settle(context, await dispatch(context, revokeAccess, { userId }, { commandId, tenantId }), () => userOf(context, tenantId, userId));
    },
  }),
}));
