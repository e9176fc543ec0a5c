/** What a caller may do. Commands and queries each name exactly one. */
export const permissions = [
  'tenants:register',
  'tenants:manage',
  'tenants:read',
  /** To whom invoices are made out, and how the customer is taxed. */
  'tenants:billing',
  'assistants:write',
  'assistants:read',
  'channels:write',
  'channels:read',
  'conversations:read',
  'conversations:receive',
  'conversations:reply',
  'usage:read',
  'usage:meter',
  'usage:budget',
  'pricing:propose',
  'pricing:publish',
  'pricing:read',
  'invoices:issue',
  'invoices:read',
  'ledger:post',
  'ledger:read',
  'access:manage',
  'access:read',
  'privacy:manage',
  'privacy:export',
  'audit:read',
  'operations:manage',
] as const;
export type Permission = (typeof permissions)[number];

export type Role =
  | 'owner'
  | 'admin'
  | 'editor'
  | 'billing'
  | 'colleague'
  | 'viewer'
  | 'auditor'
  | 'operator-admin'
  | 'operator-support'
  | 'operator-finance'
  | 'operator-security';

const reading: readonly Permission[] = [
  'tenants:read',
  'assistants:read',
  'channels:read',
  'conversations:read',
  'usage:read',
  'pricing:read',
  'invoices:read',
];

/** D-31. Admin and viewer are the two presets shown first. */
export const grants: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    ...reading,
    'tenants:billing',
    'assistants:write',
    'channels:write',
    'usage:budget',
    'access:manage',
    'access:read',
    'privacy:manage',
    'privacy:export',
    'audit:read',
    'conversations:reply',
  ],
  admin: [
    ...reading,
    'tenants:billing',
    'assistants:write',
    'channels:write',
    'usage:budget',
    'access:manage',
    'access:read',
    'privacy:export',
    'audit:read',
    'conversations:reply',
  ],
  editor: ['tenants:read', 'assistants:read', 'assistants:write', 'channels:read', 'conversations:read', 'usage:read', 'pricing:read'],
  billing: ['tenants:read', 'tenants:billing', 'usage:read', 'usage:budget', 'pricing:read', 'invoices:read'],
  colleague: ['tenants:read', 'channels:read', 'conversations:read', 'conversations:reply'],
  viewer: reading,
  auditor: [...reading, 'access:read', 'audit:read', 'ledger:read'],
  'operator-admin': permissions.filter((p) => p !== 'conversations:receive' && p !== 'usage:meter' && p !== 'conversations:read' && p !== 'privacy:export'),
  'operator-support': ['tenants:read', 'channels:read', 'assistants:read', 'usage:read', 'pricing:read', 'audit:read', 'operations:manage'],
  'operator-finance': [
    'tenants:read',
    'tenants:billing',
    'usage:read',
    'pricing:read',
    'pricing:propose',
    'pricing:publish',
    'invoices:issue',
    'invoices:read',
    'ledger:post',
    'ledger:read',
    'audit:read',
  ],
  'operator-security': ['tenants:read', 'access:read', 'audit:read', 'operations:manage'],
};
