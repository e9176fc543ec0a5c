'use client';

import { useTranslations } from 'next-intl';
import { cn } from '#components/ui/cn.ts';

export const Bone = ({ className }: { className?: string }) => <div aria-hidden className={cn('animate-pulse rounded-control bg-quiet-wash', className)} />;

/** Stands where the content will stand, so nothing jumps when it comes. */
export const Skeleton = ({ shape = 'list' }: { shape?: 'list' | 'board' | 'detail' }) => {
  const t = useTranslations('states');
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-4">
      {shape === 'board' ? (
        <>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
            {['a', 'b', 'c', 'd'].map((key) => (
              <Bone key={key} className="h-30 rounded-card" />
            ))}
          </div>
          <Bone className="h-80 rounded-card" />
        </>
      ) : null}
      {shape === 'list' ? (
        <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5">
          {['w-2/5', 'w-full', 'w-full', 'w-11/12', 'w-full', 'w-4/5'].map((width, index) => (
            <Bone key={`${width}${index}`} className={cn('h-5', width)} />
          ))}
        </div>
      ) : null}
      {shape === 'detail' ? (
        <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
          <Bone className="h-96 rounded-card" />
          <Bone className="h-64 rounded-card" />
        </div>
      ) : null}
    </div>
  );
};
