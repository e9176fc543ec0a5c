'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { cn } from '#components/ui/cn.ts';
import { diff, type DiffRow, type Piece } from '#assistants/diff.ts';
import { fold } from '#assistants/fold.ts';

const looks = { removed: 'bg-danger-wash', added: 'bg-good-wash', none: '' } as const;

const Line = ({ pieces, look }: { pieces: Piece[] | null; look: keyof typeof looks }) => {
  const t = useTranslations('assistant.diff');
  if (!pieces) return <div className="min-h-6 bg-sunken" />;
  return (
    <div className={cn('flex min-h-6 gap-2 px-3 py-0.5 break-words whitespace-pre-wrap', looks[look])}>
      <span aria-hidden className="w-2 shrink-0 text-soft select-none">
        {look === 'added' ? '+' : look === 'removed' ? '−' : ''}
      </span>
      {look === 'none' ? null : <span className="sr-only">{t(look)} </span>}
      <span className="min-w-0">
        {pieces.map((piece, index) =>
          piece.changed ? (
            <mark
              key={index}
              className={cn(
                'rounded-xs bg-transparent font-semibold underline decoration-2 underline-offset-2',
                look === 'added' ? 'text-good' : 'text-danger',
              )}
            >
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </span>
    </div>
  );
};

const Rows = ({ rows, split }: { rows: readonly DiffRow[]; split: boolean }) =>
  rows.map((row, index) => {
    if (split) {
      return (
        <div key={index} className="grid grid-cols-2 divide-x divide-line">
          <Line pieces={row.before} look={row.kind === 'same' ? 'none' : 'removed'} />
          <Line pieces={row.after} look={row.kind === 'same' ? 'none' : 'added'} />
        </div>
      );
    }
    if (row.kind === 'same') return <Line key={index} pieces={row.after} look="none" />;
    return (
      <div key={index}>
        {row.before ? <Line pieces={row.before} look="removed" /> : null}
        {row.after ? <Line pieces={row.after} look="added" /> : null}
      </div>
    );
  });

export const DiffView = ({ before, after, beforeName, afterName }: { before: string; after: string; beforeName: string; afterName: string }) => {
  const t = useTranslations('assistant.diff');
  const [view, setView] = useState<'split' | 'inline'>('split');
  const [open, setOpen] = useState<readonly number[]>([]);
  const stretches = useMemo(() => fold(diff(before, after)), [before, after]);
  if (before === after) return <p className="text-soft">{t('same')}</p>;
  return (
    <div className="flex flex-col items-stretch gap-3">
      <Segmented
        label={t('view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'split', label: t('split') },
          { value: 'inline', label: t('inline') },
        ]}
      />
      <div
        className="max-h-[55dvh] overflow-y-auto rounded-card border border-line text-sm leading-relaxed"
        role="region"
        aria-label={`${beforeName} / ${afterName}`}
        tabIndex={0}
      >
        {view === 'split' ? (
          <div aria-hidden className="grid grid-cols-2 divide-x divide-line border-b border-line text-xs font-medium text-soft">
            <p className="px-3 py-2">{beforeName}</p>
            <p className="px-3 py-2">{afterName}</p>
          </div>
        ) : null}
        {stretches.map((stretch, index) =>
          stretch.kind === 'folded' && !open.includes(index) ? (
            <button
              key={index}
              type="button"
              className="w-full bg-sunken px-3 py-1.5 text-left text-xs text-soft hover:text-ink"
              onClick={() => setOpen([...open, index])}
            >
              {t('unchanged', { count: stretch.rows.length })}
            </button>
          ) : (
            <Rows key={index} rows={stretch.rows} split={view === 'split'} />
          ),
        )}
      </div>
    </div>
  );
};
