'use client';

import { useTranslations } from 'next-intl';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Confirm } from '#components/ui/confirm.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { InvoiceRun, InvoiceRuns, ReleaseInvoiceRun, StartInvoiceRun } from '#finance/run-queries.ts';
import type { RunFieldsFragment } from '#gql/graphql.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  period: string;
  asOf: string;
  runId?: string | undefined;
  count: number;
  gross: string;
}

/** The one click that gives invoices their numbers; it names how many and how much first. */
export const RunRelease = ({ open, onOpenChange, period, asOf, runId, count, gross }: Props) => {
  const t = useTranslations('finance.run');
  const { month } = useFormats();
  const router = useRouter();
  const refresh = useRefresh();
  const done = async ({ run }: { run: RunFieldsFragment | null }): Promise<void> => {
    await refresh(InvoiceRuns, InvoiceRun, MonthBoard);
    if (run) router.push(`/operator/finance/runs/${encodeURIComponent(run.id)}`);
  };
  const release = useCommand(ReleaseInvoiceRun, (data) => data.releaseInvoiceRun, { done: (payload) => done(payload) });
  const start = useCommand(StartInvoiceRun, (data) => data.startInvoiceRun, { done: (payload) => done(payload) });
  const confirm = async (): Promise<void> => {
    await (runId === undefined ? start.run({ period, asOf }) : release.run({ id: runId }));
    onOpenChange(false);
  };
  return (
    <Confirm
      open={open}
      onOpenChange={onOpenChange}
      title={t('releaseTitle', { period: month(period) })}
      text={t('releaseText', { count, gross })}
      action={t('releaseAction', { count })}
      pending={release.pending || start.pending}
      onConfirm={() => void confirm()}
    />
  );
};
