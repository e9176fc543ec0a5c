'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { RoleField, tenantRoleOf } from '#access/role-field.tsx';
import { GrantRole, Users } from '#access/user-queries.ts';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { UserFieldsFragment } from '#gql/graphql.ts';

export const RoleDialog = ({ tenantId, user, onClose }: { tenantId: string; user: UserFieldsFragment | null; onClose: () => void }) => {
  const t = useTranslations('users');
  return (
    <Dialog
      open={user !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('changeOf', { name: user?.name ?? user?.email ?? '' })}
    >
      {user ? <RoleForm tenantId={tenantId} user={user} onClose={onClose} /> : null}
    </Dialog>
  );
};

const RoleForm = ({ tenantId, user, onClose }: { tenantId: string; user: UserFieldsFragment; onClose: () => void }) => {
  const t = useTranslations('users');
  const roles = useTranslations('roles');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [role, setRole] = useState(tenantRoleOf(user.role));
  const grant = useCommand(GrantRole, (data) => data.grantRole, {
    quiet: true,
    done: async () => {
      toast({ title: t('changed', { name: user.name ?? user.email, role: roles(role) }) });
      onClose();
      await refresh(Users);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void grant.run({ tenantId, userId: user.id, role });
  };
  return (
    <form onSubmit={submit}>
      <RoleField value={role} onChange={setRole} error={grant.refusal?.message} />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={grant.pending} disabled={role === user.role}>
          {actions('save')}
        </Button>
      </DialogActions>
    </form>
  );
};
