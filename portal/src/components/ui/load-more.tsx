'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { useFormats } from '#i18n/use-formats.ts';

interface Paged {
  nodes: readonly unknown[] | undefined;
  totalCount: number | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export const LoadMore = ({ list }: { list: Paged }) => {
  const t = useTranslations('states');
  const { integer } = useFormats();
  const shown = list.nodes?.length ?? 0;
  if (shown === 0) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-5 py-3 text-sm text-soft">
      <p className="figures" aria-live="polite">
        {t('shownOf', { shown: integer(shown), total: integer(Math.max(shown, list.totalCount ?? 0)) })}
      </p>
      {list.hasNextPage ? (
        <Button size="sm" pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      ) : null}
    </div>
  );
};
