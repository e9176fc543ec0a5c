'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/field.tsx';
import type { Role } from '#gql/graphql.ts';

/** Administrator and viewer come first: most firms need no other. */
export const tenantRoles = ['ADMIN', 'VIEWER', 'OWNER', 'EDITOR', 'BILLING', 'COLLEAGUE', 'AUDITOR'] as const;
export type TenantRole = (typeof tenantRoles)[number];

export const tenantRoleOf = (role: Role): TenantRole => tenantRoles.find((one) => one === role) ?? 'VIEWER';

export const RoleField = ({ value, onChange, error }: { value: TenantRole; onChange: (role: TenantRole) => void; error?: string | undefined }) => {
  const t = useTranslations('users');
  const roles = useTranslations('roles');
  return (
    <SelectField
      label={t('role')}
      hint={t(`roleHints.${value}`)}
      value={value}
      onChange={(event) => onChange(tenantRoles.find((role) => role === event.target.value) ?? value)}
      error={error}
    >
      {tenantRoles.map((role) => (
        <option key={role} value={role}>
          {roles(role)}
        </option>
      ))}
    </SelectField>
  );
};
