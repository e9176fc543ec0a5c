'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useSignedIn } from '#access/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';

const item = 'flex h-9 cursor-default items-center rounded-control px-2.5 text-sm outline-none data-highlighted:bg-quiet-wash';

export const usageFiles = {
  csv: (period: string) => `/documents/usage/${period}.csv`,
  csv1252: (period: string) => `/documents/usage-windows-1252/${period}.csv`,
  xlsx: (period: string) => `/documents/usage/${period}.xlsx`,
} as const;

/** A period is a month, or two days with an underscore between them. An operator has no use of their own to download. */
export const DownloadMenu = ({ period }: { period: string }) => {
  const t = useTranslations('usage.files');
  const { isOperator } = useSignedIn();
  if (isOperator) return null;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download aria-hidden />
          {t('download')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={6} className="z-50 min-w-48 animate-fade rounded-card border border-line bg-raised p-1.5 shadow-float">
        {(['xlsx', 'csv', 'csv1252'] as const).map((format) => (
          <DropdownMenu.Item key={format} asChild>
            <a href={usageFiles[format](period)} download className={item}>
              {t(format)}
            </a>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
};
