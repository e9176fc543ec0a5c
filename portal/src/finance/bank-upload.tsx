'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type ChangeEvent } from 'react';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { BankEntries, ImportBankStatement, OpenItemAges, OpenItems } from '#finance/open-items-queries.ts';

/** Reads camt.053 files in, one after the other; the same file twice does nothing the second time. */
export const BankUpload = () => {
  const t = useTranslations('finance.bank');
  const toast = useToast();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const read = useCommand(ImportBankStatement, (data) => data.importBankStatement, {
    done: (payload) => {
      const { recorded = 0, matched = 0, waiting = 0 } = payload.import ?? {};
      toast({ title: t('imported', { recorded }), text: t('importedText', { matched, waiting }) });
    },
  });
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    for (const file of files) await read.run({ file: await file.text() });
    await refresh(BankEntries, OpenItems, OpenItemAges, MonthBoard);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xml,.camt,text/xml,application/xml"
        multiple
        hidden
        aria-label={t('file')}
        onChange={(event) => void choose(event)}
      />
      <Button size="sm" look="primary" pending={read.pending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t('import')}
      </Button>
    </>
  );
};
