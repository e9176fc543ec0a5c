import {
  BookOpenCheck,
  Building2,
  ChartNoAxesColumn,
  ChartPie,
  FileText,
  Gauge,
  Landmark,
  MailWarning,
  MessagesSquare,
  RadioTower,
  ScrollText,
  Settings2,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '#access/permissions.ts';

export interface Destination {
  key: 'overview' | 'assistant' | 'channels' | 'conversations' | 'usage' | 'invoices' | 'trail' | 'settings' | 'board' | 'tenants' | 'finance' | 'deadLetters';
  href: string;
  icon: LucideIcon;
  permission: Permission;
}

export const tenantDestinations = (tenantId: string): Destination[] => {
  const at = (page: string): string => `/tenants/${tenantId}/${page}`;
  return [
    { key: 'overview', href: at('overview'), icon: ChartNoAxesColumn, permission: 'usage:read' },
    { key: 'assistant', href: at('assistant'), icon: Sparkles, permission: 'assistants:read' },
    { key: 'channels', href: at('channels'), icon: RadioTower, permission: 'channels:read' },
    { key: 'conversations', href: at('conversations'), icon: MessagesSquare, permission: 'conversations:read' },
    { key: 'usage', href: at('usage'), icon: ChartPie, permission: 'usage:read' },
    { key: 'invoices', href: at('invoices'), icon: FileText, permission: 'invoices:read' },
    { key: 'trail', href: at('trail'), icon: ScrollText, permission: 'audit:read' },
    { key: 'settings', href: at('settings'), icon: Settings2, permission: 'usage:read' },
  ];
};

export const operatorDestinations: Destination[] = [
  { key: 'board', href: '/operator/board', icon: Gauge, permission: 'tenants:read' },
  { key: 'tenants', href: '/operator/tenants', icon: Building2, permission: 'tenants:read' },
  { key: 'finance', href: '/operator/finance', icon: Landmark, permission: 'invoices:read' },
  { key: 'trail', href: '/operator/trail', icon: BookOpenCheck, permission: 'audit:read' },
  { key: 'deadLetters', href: '/operator/dead-letters', icon: MailWarning, permission: 'channels:read' },
];

/** Where a person lands after sign-in: the first page that person may see. */
export const homeOf = (me: { isOperator: boolean; tenant?: { id: string } | null | undefined; permissions: readonly string[] }): string => {
  if (me.isOperator) return operatorDestinations.find((page) => me.permissions.includes(page.permission))?.href ?? '/operator/board';
  if (!me.tenant) return '/sign-in';
  const pages = tenantDestinations(me.tenant.id);
  return (pages.find((page) => me.permissions.includes(page.permission)) ?? pages[0])?.href ?? '/sign-in';
};
