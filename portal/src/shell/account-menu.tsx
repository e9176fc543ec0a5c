'use client';

import { Check, ChevronsUpDown, LogOut, MonitorX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useQueryClient } from '@tanstack/react-query';
import { DropdownMenu } from 'radix-ui';
import { graphql } from '#api/graphql.ts';
import { useSignedIn } from '#access/signed-in.tsx';
import { request } from '#api/request.ts';
import { usePathname, useRouter } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { useToast } from '#components/ui/toast.tsx';
import { useTheme } from '#shell/theme.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      ok
    }
  }
`);

const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      ok
    }
  }
`);

const themes = ['system', 'light', 'dark'] as const;
const item = 'flex h-9 cursor-default items-center gap-2 rounded-control px-2.5 text-sm outline-none data-highlighted:bg-quiet-wash';
const heading = 'px-2.5 pt-2 pb-1 text-xs font-medium text-soft';

const Choice = ({ value, children }: { value: string; children: string }) => (
  <DropdownMenu.RadioItem value={value} className={item}>
    <span className="grid size-4 place-items-center">
      <DropdownMenu.ItemIndicator>
        <Check className="size-4 text-accent" aria-hidden />
      </DropdownMenu.ItemIndicator>
    </span>
    {children}
  </DropdownMenu.RadioItem>
);

export const AccountMenu = () => {
  const t = useTranslations('shell');
  const roles = useTranslations('roles');
  const me = useSignedIn();
  const locale = useLocale();
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  const client = useQueryClient();
  const toast = useToast();
  const [theme, choose] = useTheme();

  const gone = (): void => {
    client.clear();
    router.replace('/sign-in');
  };
  const leave = async (): Promise<void> => {
    await request(SignOut, {}).catch(() => undefined);
    gone();
  };
  // Who believes to be signed out everywhere must be so: only a done answer leads away.
  const leaveEverywhere = async (): Promise<void> => {
    try {
      await request(SignOutEverywhere, {});
      gone();
    } catch {
      toast({ title: t('signOutEverywhereFailed'), tone: 'danger' });
    }
  };

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="flex w-full items-center gap-2.5 rounded-control p-2 text-left hover:bg-quiet-wash focus-visible:rounded-control">
        <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-wash text-sm font-semibold text-accent">
          {(me.name ?? me.email).slice(0, 1).toUpperCase()}
        </span>
        <span className="min-w-0 flex-1 leading-tight">
          <span className="sr-only">{t('account')}: </span>
          <span className="block truncate text-sm font-medium">{me.name ?? me.email}</span>
          <span className="block truncate text-xs text-soft">{roles(me.role)}</span>
        </span>
        <ChevronsUpDown className="size-4 shrink-0 text-soft" aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start" sideOffset={6} className="z-50 w-60 animate-fade rounded-card border border-line bg-raised p-1.5 shadow-float">
        <p className="truncate px-2.5 py-1.5 text-sm text-soft">{me.email}</p>
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        <DropdownMenu.Label className={heading}>{t('language')}</DropdownMenu.Label>
        <DropdownMenu.RadioGroup
          value={locale}
          onValueChange={(to) => router.replace(search ? `${path}?${search}` : path, { locale: to === 'en' ? 'en' : 'de' })}
        >
          {routing.locales.map((code) => (
            <Choice key={code} value={code}>
              {t(`languages.${code}`)}
            </Choice>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Label className={heading}>{t('theme')}</DropdownMenu.Label>
        <DropdownMenu.RadioGroup value={theme} onValueChange={(to) => choose(themes.find((one) => one === to) ?? 'system')}>
          {themes.map((one) => (
            <Choice key={one} value={one}>
              {t(`themes.${one}`)}
            </Choice>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        <DropdownMenu.Item className={item} onSelect={() => void leave()}>
          <LogOut className="size-4 text-soft" aria-hidden />
          {t('signOut')}
        </DropdownMenu.Item>
        <DropdownMenu.Item className={item} onSelect={() => void leaveEverywhere()}>
          <MonitorX className="size-4 text-soft" aria-hidden />
          {t('signOutEverywhere')}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
};
