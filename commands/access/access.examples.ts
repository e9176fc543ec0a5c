import { InvitationAccepted, UserInvited } from '../../domain/access/events.ts';

/** People of one tenant, for specs: an owner, an admin and a viewer. */
export const owner = UserInvited({ userId: 'owner', email: 'chefin@firma.example', emailFingerprint: 'f-owner', role: 'owner' });
export const admin = UserInvited({ userId: 'admin', email: 'admin@firma.example', emailFingerprint: 'f-admin', role: 'admin' });
export const viewer = UserInvited({ userId: 'viewer', email: 'leser@firma.example', emailFingerprint: 'f-viewer', role: 'viewer' });
export const accepted = (userId: string) => InvitationAccepted({ userId });
export const by = (id: string) => ({ actor: { kind: 'user', id } }) as const;
