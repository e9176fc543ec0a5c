import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';

/** D-31. Tenant roles, and the operator's own, which only the operator's access stream may hold. */
export const Role = z.enum([
  'owner',
  'admin',
  'editor',
  'billing',
  'colleague',
  'viewer',
  'auditor',
  'operator-admin',
  'operator-support',
  'operator-finance',
  'operator-security',
]);
export type Role = z.infer<typeof Role>;

export const UserInvited = event(
  'UserInvited',
  'Somebody was invited to the portal under an e-mail address.',
  z.object({
    userId: z.string(),
    email: z.string(),
    name: z.string().optional(),
    role: Role,
    /** Keyed hash of the lower-cased address, so that sign-in finds the user without opening anything. */
    emailFingerprint: z.string().optional(),
    /** The language we write to this person in; German when absent. */
    language: z.enum(['de', 'en']).optional(),
  }),
  {
    personal: [
      { field: 'email', subject: 'userId' },
      { field: 'name', subject: 'userId' },
    ],
  },
);
export const InvitationAccepted = event('InvitationAccepted', 'The invited person signed in for the first time.', z.object({ userId: z.string() }));
export const RoleGranted = event('RoleGranted', 'A user got another role.', z.object({ userId: z.string(), role: Role }));
export const AccessRevoked = event('AccessRevoked', 'A user may no longer sign in; open sessions end.', z.object({ userId: z.string() }));
export const OwnerRecoveryRequested = event(
  'OwnerRecoveryRequested',
  'The operator asked for a new owner, because no owner of the tenant can be reached; a second person confirms it, and the tenant may decline.',
  z.object({
    recoveryId: z.string(),
    /** The user that will be invited. */
    userId: z.string(),
    email: z.string(),
    emailFingerprint: z.string(),
    reason: z.string(),
  }),
  {
    personal: [
      { field: 'email', subject: 'userId' },
      { field: 'reason', subject: 'userId' },
    ],
  },
);
export const OwnerRecoveryConfirmed = event(
  'OwnerRecoveryConfirmed',
  'A second person of the operator confirmed the new owner.',
  z.object({ recoveryId: z.string() }),
);
export const OwnerRecoveryDeclined = event(
  'OwnerRecoveryDeclined',
  'The tenant declined the new owner that the operator asked for.',
  z.object({ recoveryId: z.string() }),
);
export const SignInSucceeded = event('SignInSucceeded', 'A user signed in.', z.object({ userId: z.string(), method: z.enum(['magic-link', 'operator-key']) }));
export const SignedOut = event('SignedOut', 'A user ended the session.', z.object({ userId: z.string() }));
export const SessionsEnded = event(
  'SessionsEnded',
  'All sessions of a user were ended at once, by the user or by somebody who manages access.',
  z.object({ userId: z.string() }),
);
export const ApiKeyIssued = event(
  'ApiKeyIssued',
  'A key for the REST API was issued; only its Argon2id hash is kept.',
  z.object({
    keyId: z.string(),
    name: z.string(),
    prefix: z.string(),
    argon2id: z.string(),
  }),
);
export const ApiKeyRevoked = event('ApiKeyRevoked', 'A key for the REST API stopped working.', z.object({ keyId: z.string() }));
/** What can be looked at. What people of a tenant see of their own firm's settings is no access to personal data; the operator's look at it is. */
export const Aspect = z.enum([
  'conversation',
  'conversations',
  'export',
  'users',
  'usage',
  'invoices',
  'billing',
  'assistant',
  'channels',
  'privacy',
  'trail',
  'configuration',
  'tenant',
  'credits',
  'banking',
]);
export type Aspect = z.infer<typeof Aspect>;
export const DataViewed = event(
  'DataViewed',
  'Somebody read data of a tenant; what was read, and by whom, is in the event.',
  z.object({ what: Aspect, subject: z.string() }),
);

export const accessEvents = [
  UserInvited,
  InvitationAccepted,
  RoleGranted,
  AccessRevoked,
  OwnerRecoveryRequested,
  OwnerRecoveryConfirmed,
  OwnerRecoveryDeclined,
  SignInSucceeded,
  SignedOut,
  SessionsEnded,
  ApiKeyIssued,
  ApiKeyRevoked,
  DataViewed,
] as const;
export type AccessEvent = EventOf<(typeof accessEvents)[number]>;

/** What stands on the access log; until December 2026 it stood on the access stream itself. */
export const accessLogEvents = [SignInSucceeded, SignedOut, SessionsEnded, DataViewed] as const;
export type AccessLogEvent = EventOf<(typeof accessLogEvents)[number]>;
