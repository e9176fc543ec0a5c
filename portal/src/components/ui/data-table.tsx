'use client';

import type { ReactNode } from 'react';
import { cn } from '#components/ui/cn.ts';

export interface Column<TRow> {
  id: string;
  header: ReactNode;
  cell: (row: TRow) => ReactNode;
  numeric?: boolean;
  /** The head of the card on a phone. */
  lead?: boolean;
  /** Left out of a narrow table; cards show it all the same. */
  wide?: boolean;
  /** No visible header: buttons at the end of a row. */
  actions?: boolean;
  /** Stands below the column; a table without sums has no foot. */
  sum?: ReactNode;
  className?: string;
}

interface Props<TRow> {
  caption: string;
  columns: Column<TRow>[];
  rows: readonly TRow[];
  rowKey: (row: TRow) => string;
}

/**
 * A table where its own place is wide enough, cards elsewhere: beside the sidebar a tablet has little more room than a
 * phone. The roles are written out because browsers drop a table's meaning when its parts are displayed as blocks.
 */
export const DataTable = <TRow,>({ caption, columns, rows, rowKey }: Props<TRow>) => (
  <div className="@container">
    <table role="table" className="block w-full text-sm @2xl:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only @2xl:not-sr-only @2xl:table-header-group">
        <tr role="row" className="@2xl:table-row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              className={cn(
                'border-b border-line px-3 py-2.5 text-left text-xs font-medium text-soft first:pl-5 last:pr-5',
                column.numeric && 'text-right',
                column.wide && '@2xl:hidden @4xl:table-cell',
                column.className,
              )}
            >
              {column.actions ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block divide-y divide-line @2xl:table-row-group">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="relative flex flex-col gap-1.5 px-5 py-4 transition-colors hover:bg-sunken/70 @2xl:table-row @2xl:p-0">
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                className={cn(
                  'flex min-w-0 items-baseline justify-between gap-4 @2xl:table-cell @2xl:px-3 @2xl:py-3 @2xl:align-middle @2xl:first:pl-5 @2xl:last:pr-5',
                  column.numeric && '@2xl:text-right @2xl:whitespace-nowrap',
                  column.lead && 'text-[0.9375rem] font-medium @2xl:text-sm',
                  column.actions && 'mt-1 @2xl:mt-0 @2xl:text-right',
                  column.wide && '@2xl:hidden @4xl:table-cell',
                  column.className,
                )}
              >
                {column.lead || column.actions ? null : (
                  <span aria-hidden className="shrink-0 text-soft @2xl:hidden">
                    {column.header}
                  </span>
                )}
                <div className={cn('min-w-0 @2xl:w-auto', column.lead || column.actions ? 'w-full' : 'text-right @2xl:[text-align:inherit]')}>
                  {column.cell(row)}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some((column) => column.sum !== undefined) ? (
        <tfoot
          role="rowgroup"
          className="block border-t border-line-strong/60 bg-surface font-medium @2xl:table-footer-group @2xl:in-data-scrolls:sticky @2xl:in-data-scrolls:bottom-0"
        >
          <tr role="row" className="flex flex-col gap-1.5 px-5 py-4 @2xl:table-row @2xl:p-0">
            {columns.map((column) => (
              <td
                key={column.id}
                role="cell"
                className={cn(
                  'flex min-w-0 items-baseline justify-between gap-4 @2xl:table-cell @2xl:px-3 @2xl:py-3 @2xl:first:pl-5 @2xl:last:pr-5',
                  column.numeric && '@2xl:text-right @2xl:whitespace-nowrap',
                  column.sum === undefined && 'hidden',
                  column.wide && '@2xl:hidden @4xl:table-cell',
                  column.className,
                )}
              >
                {column.lead || column.sum === undefined ? null : (
                  <span aria-hidden className="shrink-0 font-normal text-soft @2xl:hidden">
                    {column.header}
                  </span>
                )}
                <div className="min-w-0">{column.sum}</div>
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  </div>
);
