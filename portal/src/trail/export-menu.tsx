'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { ApiError } from '#api/errors.ts';
import { request } from '#api/request.ts';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { EntryFieldsFragment, TrailQuery } from '#gql/graphql.ts';
import { todayInBerlin } from '#i18n/berlin.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { toCsv } from '#trail/csv.ts';
import { variablesOf, type TrailFilter } from '#trail/filter.ts';
import { Trail } from '#trail/queries.ts';
import { saveFile } from '#trail/save-file.ts';

const columns = ['position', 'at', 'actor', 'area', 'event', 'says', 'subject', 'reason', 'before', 'after', 'commandId', 'setupBefore', 'setupAfter'] as const;
const item = 'flex h-9 cursor-default items-center rounded-control px-2.5 text-sm outline-none data-highlighted:bg-quiet-wash';

/** Exports all that the filter finds, not only the entries already shown. */
export const ExportMenu = ({ tenantId, filter }: { tenantId: string | null; filter: TrailFilter }) => {
  const t = useTranslations('trail');
  const errors = useTranslations('errors');
  const toast = useToast();
  const { integer } = useFormats();
  const [read, setRead] = useState<number | null>(null);

  const save = async (format: 'csv' | 'json'): Promise<void> => {
    const entries: EntryFieldsFragment[] = [];
    let after: string | null = null;
    setRead(0);
    try {
      do {
        const { trail }: TrailQuery = await request(Trail, { ...variablesOf(tenantId, filter), first: 100, after });
        entries.push(...trail.nodes);
        setRead(entries.length);
        after = trail.pageInfo.hasNextPage ? (trail.pageInfo.endCursor ?? null) : null;
      } while (after !== null);
      const name = `audit-trail-${todayInBerlin()}.${format}`;
      if (format === 'csv') saveFile(name, 'text/csv;charset=utf-8', toCsv(columns, entries));
      else saveFile(name, 'application/json', JSON.stringify({ items: entries }, null, 2));
      toast({ title: t('exported', { count: integer(entries.length) }) });
    } catch (error) {
      const trouble = error instanceof ApiError ? error.trouble : 'broken';
      toast({ tone: 'danger', title: errors(`${trouble}.title`), text: errors(`${trouble}.fix`) });
    } finally {
      setRead(null);
    }
  };

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button pending={read !== null}>
          {read === null ? (
            <>
              <Download aria-hidden />
              {t('export')}
            </>
          ) : (
            t('exporting', { count: integer(read) })
          )}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={6} className="z-50 min-w-40 animate-fade rounded-card border border-line bg-raised p-1.5 shadow-float">
        <DropdownMenu.Item className={item} onSelect={() => void save('csv')}>
          {t('csv')}
        </DropdownMenu.Item>
        <DropdownMenu.Item className={item} onSelect={() => void save('json')}>
          {t('json')}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
};
