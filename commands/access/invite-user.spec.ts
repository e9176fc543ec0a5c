import { describe, expect, it } from 'vitest';
import { accessFolding } from '../../domain/access/access.ts';
import { AccessRevoked, UserInvited } from '../../domain/access/events.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { admin, by, owner, viewer } from './access.examples.ts';
import { invitationsADay, inviteUser } from './invite-user.ts';

const input = { email: 'leser@firma.example', role: 'viewer' } as const;
const more = { emailFingerprint: 'f-viewer' };
const invited = UserInvited({ userId: uuid5('spec-command', 'user'), email: input.email, emailFingerprint: 'f-viewer', role: 'viewer' });

describe('inviting a user', () => {
  it('refuses an operator role in a tenant', () =>
    given(accessFolding, owner)
      .when(inviteUser, { ...input, role: 'operator-admin' }, { ...by('owner'), more })
      .thenRejected('RoleNotAllowed', { role: 'operator-admin' }));
  it("refuses a tenant role in the operator's house", () =>
    given(accessFolding).when(inviteUser, input, { tenantId: 'operator', more }).thenRejected('RoleNotAllowed'));
  it('refuses an admin who would make an owner', () =>
    given(accessFolding, owner, admin)
      .when(inviteUser, { ...input, role: 'owner' }, { ...by('admin'), more })
      .thenRejected('OwnerOnly'));
  it('refuses an address that is in already', () =>
    given(accessFolding, owner, viewer)
      .when(inviteUser, input, { ...by('owner'), more })
      .thenRejected('AlreadyInvited'));
  it('invites a person', () =>
    given(accessFolding, owner)
      .when(inviteUser, input, { ...by('owner'), more })
      .thenEvents(invited));
  it('lets an owner, and the operator, make another owner', async () => {
    const another = UserInvited({ ...invited.payload, role: 'owner' });
    await given(accessFolding, owner)
      .when(inviteUser, { ...input, role: 'owner' }, { ...by('owner'), more })
      .thenEvents(another);
    await given(accessFolding)
      .when(inviteUser, { ...input, role: 'owner' }, { actor: { kind: 'operator', id: 'operator-key' }, more })
      .thenEvents(another);
  });
  it('invites a person again who was shut out', () =>
    given(accessFolding, owner, viewer, AccessRevoked({ userId: 'viewer' }))
      .when(inviteUser, input, { ...by('owner'), more })
      .thenEvents(invited));
  it('keeps name, language and a known id', () =>
    given(accessFolding, owner)
      .when(inviteUser, { ...input, name: 'Lea', language: 'en', userId: 'u7' }, { ...by('owner'), more })
      .thenEvents(UserInvited({ userId: 'u7', email: input.email, emailFingerprint: 'f-viewer', role: 'viewer', name: 'Lea', language: 'en' })));
  it('refuses the operator who comes after the first owner, whatever the role', async () => {
    const operator = { actor: { kind: 'operator', id: 'otto' } } as const;
    await given(accessFolding, owner).when(inviteUser, { email: 'otto@nextgen.example', role: 'owner' }, operator).thenRejected('TenantInvites');
    await given(accessFolding, owner).when(inviteUser, { email: 'otto@nextgen.example', role: 'viewer' }, operator).thenRejected('TenantInvites');
    expect(await given(accessFolding).when(inviteUser, { email: 'chefin@firma.example', role: 'owner' }, operator).run()).toMatchObject([
      { type: 'UserInvited' },
    ]);
  });
  it('refuses more invitations than a day has, and says from when on there is another', () =>
    given(
      accessFolding,
      owner,
      ...Array.from({ length: invitationsADay - 1 }, (_, n) =>
        UserInvited({ userId: `u${n}`, email: `u${n}@firma.example`, emailFingerprint: `f${n}`, role: 'viewer' }),
      ),
    )
      .when(inviteUser, { email: 'neu@firma.example', role: 'viewer' }, by('owner'))
      .thenRejected('TooManyInvitations', { limit: invitationsADay, from: '2026-11-17T09:30:00.000Z' }));
  it('takes no message for a name', () => {
    const name = 'Sie haben gewonnen: https://evil.example/gewinn';
    expect(inviteUser.input.safeParse({ email: 'a@b.example', role: 'viewer', name }).success).toBe(false);
  });
});
