'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { SidePanel } from '#components/ui/side-panel.tsx';
import type { CheckFieldsFragment } from '#gql/graphql.ts';

/** The checker's word on a file; whoever asks gets every fault by row and column. */
export const DatevCheck = ({ check, file }: { check: CheckFieldsFragment; file: string }) => {
  const t = useTranslations('finance.datevPage');
  const [open, setOpen] = useState(false);
  if (check.totalCount === 0)
    return (
      <Badge tone="good" icon={CircleCheck}>
        {t('checked')}
      </Badge>
    );
  return (
    <>
      <Button
        size="sm"
        look={check.passed ? 'secondary' : 'danger'}
        onClick={() => setOpen(true)}
        aria-label={t('faultsOf', { file, count: check.totalCount })}
      >
        <TriangleAlert aria-hidden />
        {t(check.passed ? 'warnings' : 'faults', { count: check.totalCount })}
      </Button>
      <SidePanel open={open} onClose={() => setOpen(false)} title={file} text={t('checkText')}>
        <div className="-mx-5 border-y border-line sm:-mx-6">
          <DataTable
            caption={t('check')}
            rows={check.faults.map((fault, index) => ({ ...fault, index }))}
            rowKey={(fault) => String(fault.index)}
            columns={[
              { id: 'place', header: t('place'), lead: true, cell: (fault) => t('rowColumn', { row: fault.line, column: fault.column }) },
              { id: 'field', header: t('field'), cell: (fault) => fault.field },
              { id: 'message', header: t('message'), cell: (fault) => fault.message },
            ]}
          />
        </div>
      </SidePanel>
    </>
  );
};
