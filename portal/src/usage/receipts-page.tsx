'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSignedIn } from '#access/signed-in.tsx';
import { useGraph } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { MonthField } from '#components/ui/month-field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { monthInBerlin } from '#i18n/berlin.ts';
import { saveFile } from '#trail/save-file.ts';
import { CheckCard } from '#usage/check-card.tsx';
import { ReceiptKey } from '#usage/receipt-queries.ts';

export const ReceiptsPage = () => {
  const t = useTranslations('usage.receipts');
  const { isOperator } = useSignedIn();
  const query = useGraph(ReceiptKey, {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="detail">
        {({ usageReceiptKey }) => (
          <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
              {isOperator ? null : <MonthCard />}
              <CheckCard publicKey={usageReceiptKey} />
            </div>
            <KeyCard publicKey={usageReceiptKey} />
          </div>
        )}
      </QueryView>
    </>
  );
};

const MonthCard = () => {
  const t = useTranslations('usage.receipts');
  const files = useTranslations('usage.files');
  const [month, setMonth] = useState(monthInBerlin);
  return (
    <Card>
      <CardHeader title={t('month')} text={t('monthText')} />
      <CardBody className="flex flex-wrap items-center gap-3">
        <MonthField value={month} onChange={setMonth} />
        <Button look="primary" asChild>
          <a href={`/documents/monthly-receipts/${month}.jsonl`} download>
            <Download aria-hidden />
            {files('download')}
          </a>
        </Button>
      </CardBody>
    </Card>
  );
};

const KeyCard = ({ publicKey }: { publicKey: string }) => {
  const t = useTranslations('usage.receipts');
  return (
    <Card>
      <CardHeader title={t('alone')} text={t('aloneText')} />
      <CardBody className="flex flex-col gap-4">
        <CopyField label={t('key')} value={publicKey.trim()} multiline hint={t('keyHint')} />
        <Button className="self-start" onClick={() => saveFile('receipts-key.pem', 'application/x-pem-file', publicKey)}>
          <Download aria-hidden />
          {t('saveKey')}
        </Button>
        <CopyField label={t('command')} value="oce receipts verify receipts.jsonl --key receipts-key.pem" multiline />
        <p className="text-sm text-soft">{t('format')}</p>
      </CardBody>
    </Card>
  );
};
