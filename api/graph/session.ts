import { randomUUID } from 'node:crypto';
import { callerForOwnAccess } from '../../commands/access/callers.ts';
import { endAllSessions } from '../../commands/access/end-all-sessions.ts';
import { endSession } from '../../commands/access/end-session.ts';
import { operatorKeyUser } from '../../commands/access/operator-key.ts';
import { requestSignIn } from '../../commands/access/request-sign-in.ts';
import { readSignInLink } from '../../commands/access/read-sign-in-link.ts';
import { absoluteMs } from '../../commands/access/session-check.ts';
import { signIn } from '../../commands/access/sign-in.ts';
import type { Caller } from '../../commands/kernel/caller.ts';
import { accessFolding } from '../../domain/access/access.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { z } from 'zod';
import { clearedSessionCookie, sessionCookie } from '../auth/cookies.ts';
import { servedByHttps } from '../deps.ts';
import { callerOf } from '../http/client-address.ts';
import { limits } from '../http/rate-limit.ts';
import { take } from '../http/throttle.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Locale } from './enums.ts';
import { rule } from './rules.ts';
import { tenantView } from './tenants.ts';
import { Me, type MeView } from './types/access.ts';
import { RefusalType, toRefusal, type RefusalView } from './types/refusal.ts';

/** A key is no person: only sessions and the operator's own key have somebody behind them. */
async function meOf(context: Context, caller: Caller | undefined): Promise<MeView | null> {
  if (!caller || caller.actor.kind === 'api-key') return null;
  const {
    tenantId,
    actor: { id },
  } = caller;
  const isOperator = tenantId === OPERATOR;
  const permissions = [...caller.permissions].toSorted();
  if (isOperator && id === operatorKeyUser)
    return { id, email: context.deps.config.operatorEmail, name: null, locale: context.locale, role: 'operator-admin', permissions, tenant: null, isOperator };
  const user = (await context.deps.handle.state(accessFolding, stream.access(tenantId))).users.get(id);
  if (!user) return null;
  return {
    id,
    email: user.email,
    name: user.name ?? null,
    locale: user.language,
    role: user.role,
    permissions,
    tenant: isOperator ? null : await tenantView(context, tenantId),
    isOperator,
  };
}

builder.queryFields((t) => ({
  me: t.field({
    type: Me,
    nullable: true,
    extensions: rule('anyone'),
    description: 'Who is signed in, and what they may do; null for a visitor.',
    resolve: (_, __, context) => meOf(context, context.caller),
  }),
}));

const RequestSignInInput = builder.inputType('RequestSignInInput', {
  fields: (t) => ({ email: t.string({ required: true }), locale: t.field({ type: Locale }) }),
});
const SignInInput = builder.inputType('SignInInput', { fields: (t) => ({ token: t.string({ required: true }) }) });

const RequestSignInPayload = builder.objectRef<{ readonly sent: boolean; readonly refusal?: RefusalView }>('RequestSignInPayload').implement({
  description: "Every payload carries either its result or the refusal, and the log position to wait for when reading one's own write.",
  fields: (t) => ({ sent: t.exposeBoolean('sent'), refusal: t.field({ type: RefusalType, nullable: true, resolve: (p) => p.refusal ?? null }) }),
});
const SignInPayload = builder.objectRef<{ readonly me?: MeView | null; readonly refusal?: RefusalView }>('SignInPayload').implement({
  fields: (t) => ({
    me: t.field({ type: Me, nullable: true, resolve: (p) => p.me ?? null }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: (p) => p.refusal ?? null }),
  }),
});
const SignInLinkPayload = builder
  .objectRef<{ readonly email?: string; readonly company?: string; readonly refusal?: RefusalView }>('SignInLinkPayload')
  .implement({
    description: 'Whose account a link opens, so that nobody is signed in to an account they did not expect.',
    fields: (t) => ({
      email: t.string({ nullable: true, resolve: ({ email }) => email ?? null }),
      company: t.string({ nullable: true, resolve: ({ company }) => company ?? null }),
      refusal: t.field({ type: RefusalType, nullable: true, resolve: (p) => p.refusal ?? null }),
    }),
  });
const SignOutPayload = builder.objectRef<{ readonly ok: boolean }>('SignOutPayload').implement({ fields: (t) => ({ ok: t.exposeBoolean('ok') }) });

builder.mutationFields((t) => ({
  requestSignIn: t.field({
    type: RequestSignInPayload,
    args: { input: t.arg({ type: RequestSignInInput, required: true }) },
    extensions: rule('anyone'),
    description: 'Sends a magic link; answers the same whether the address is known or not.',
    resolve: async (_, { input: { email, locale } }, context) => {
      const { deps, ip } = context;
      if (!z.email().max(254).safeParse(email).success) return { sent: false, refusal: toRefusal({ rejected: 'EmailInvalid', info: {} }, context.locale) };
      await take(deps, limits.signIn, `${callerOf(ip)} ${email.toLowerCase()}`);
      await take(deps, limits.signInAddress, callerOf(ip));
      await requestSignIn(deps, { email, language: locale ?? context.locale });
      return { sent: true };
    },
  }),
  readSignInLink: t.field({
    type: SignInLinkPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    extensions: rule('anyone'),
    description: 'Says whose account the token of a magic link opens; it stays good.',
    resolve: async (_, { input: { token } }, context) => {
      const { deps, ip } = context;
      const outcome = await readSignInLink(deps, token, deps.config.operatorEmail);
      if (!outcome.ok) await take(deps, limits.signInFailures, callerOf(ip));
      return outcome.ok ? { email: outcome.email, company: outcome.companyName } : { refusal: toRefusal(outcome.rejection, context.locale) };
    },
  }),
  signIn: t.field({
    type: SignInPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    extensions: rule('anyone'),
    description: 'Exchanges the token of a magic link for a session cookie.',
    resolve: async (_, { input: { token } }, context) => {
      const { deps, ip } = context;
      const outcome = await signIn(deps, token);
      if (!outcome.ok) await take(deps, limits.signInFailures, callerOf(ip));
      if (!outcome.ok) return { refusal: toRefusal(outcome.rejection, context.locale) };
      context.setCookie(sessionCookie(outcome.sessionToken, { https: servedByHttps(deps.config), maxAgeSeconds: absoluteMs / 1_000 }));
      return { me: await meOf(context, await deps.identities.bySession(outcome.sessionToken)) };
    },
  }),
  signOutEverywhere: t.field({
    type: SignOutPayload,
    extensions: rule('anyone'),
    description: 'Ends all sessions of the person who asks, this one included; for a visitor and behind a key there is none.',
    resolve: async (_, __, context) => {
      const { caller, deps, requestId, sessionToken } = context;
      if (caller && sessionToken !== undefined) {
        const { tenantId, actor } = caller;
        await endAllSessions(deps, actor.id, { commandId: randomUUID(), caller: callerForOwnAccess(tenantId, actor.id), correlationId: requestId });
      }
      context.setCookie(clearedSessionCookie(servedByHttps(deps.config)));
      return { ok: true };
    },
  }),
  signOut: t.field({
    type: SignOutPayload,
    extensions: rule('anyone'),
    resolve: async (_, __, context) => {
      if (context.sessionToken !== undefined) await endSession(context.deps, context.sessionToken);
      context.setCookie(clearedSessionCookie(servedByHttps(context.deps.config)));
      return { ok: true };
    },
  }),
}));
