import { objectionMs } from '../../domain/access/access.ts';
import { OwnerRecoveryRequested, UserInvited } from '../../domain/access/events.ts';
import { specNow } from '../kernel/spec.ts';

export const staff = (userId: string) => UserInvited({ userId, email: `${userId}@nextgen.example`, emailFingerprint: `f-${userId}`, role: 'operator-admin' });
export const other = { 'access-operator': [staff('otto'), staff('olga')] };
/** A person of the operator. */
export const byStaff = (id: string) => ({ actor: { kind: 'operator', id }, other }) as const;
export const wish = { email: 'neu@firma.example', reason: 'Die Inhaberin ist ausgeschieden' };
/** A spec's history is the work of `user-a`, so that is who asked. */
export const asked = OwnerRecoveryRequested({ recoveryId: 'r', userId: 'neu', email: wish.email, emailFingerprint: 'f-neu', reason: wish.reason });
export const objectionOver = new Date(Date.parse(specNow) + objectionMs).toISOString();
