'use client';

import { useTranslations } from 'next-intl';
import { DataTable } from '#components/ui/data-table.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Draft } from '#finance/run-preview.tsx';
import { useFormats } from '#i18n/use-formats.ts';

/** One invoice of the preview, with the lines it would carry. */
export const DraftDialog = ({ draft, onClose }: { draft: Draft | null; onClose: () => void }) => {
  const t = useTranslations('finance.run');
  const { money, decimal } = useFormats();
  if (!draft) return null;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={draft.customerName} text={t('draftText')} wide>
      <div className="-mx-5 border-y border-line sm:-mx-6">
        <DataTable
          caption={t('lines')}
          rows={draft.lines}
          rowKey={(line) => String(line.position)}
          columns={[
            { id: 'text', header: t('lines'), lead: true, cell: (line) => line.text },
            { id: 'quantity', header: t('quantity'), numeric: true, cell: (line) => `${decimal(line.quantity)} ${line.unit}` },
            { id: 'net', header: t('net'), numeric: true, cell: (line) => money(line.net, draft.currency) },
          ]}
        />
      </div>
      <div className="mt-2 ml-auto max-w-xs">
        <Definitions>
          <Definition term={t('net')}>{money(draft.net, draft.currency)}</Definition>
          <Definition term={t('vat')}>{money(draft.vat, draft.currency)}</Definition>
          <Definition term={t('gross')}>
            <strong>{money(draft.gross, draft.currency)}</strong>
          </Definition>
        </Definitions>
      </div>
    </Dialog>
  );
};
