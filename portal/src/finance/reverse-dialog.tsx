'use client';

import { useTranslations } from 'next-intl';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Confirm } from '#components/ui/confirm.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { Journal, JournalTotals, ReverseJournalEntry } from '#finance/journal-queries.ts';
import type { Entry } from '#finance/journal-entry.tsx';

/** Nothing is deleted from a journal: the entry stays, and a second one takes it back. */
export const ReverseDialog = ({ entry, period, onClose }: { entry: Entry; period: string; onClose: () => void }) => {
  const t = useTranslations('finance.journalPage');
  const toast = useToast();
  const refresh = useRefresh();
  const reverse = useCommand(ReverseJournalEntry, (data) => data.reverseJournalEntry, {
    done: async () => {
      toast({ title: t('reversed', { document: entry.document }) });
      await refresh(Journal, JournalTotals);
    },
  });
  const confirm = async (): Promise<void> => {
    await reverse.run({ entryId: entry.id, month: period });
    onClose();
  };
  return (
    <Confirm
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('reverseTitle', { document: entry.document })}
      text={t('reverseText', { text: entry.text })}
      action={t('reverse')}
      danger
      pending={reverse.pending}
      onConfirm={() => void confirm()}
    />
  );
};
