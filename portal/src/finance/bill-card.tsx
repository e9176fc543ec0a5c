'use client';

import { CircleCheck, FileQuestion, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import type { ReconciliationFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

interface Props {
  reconciliation: ReconciliationFieldsFragment;
  here: boolean;
  onShow: () => void;
}

/** One provider's bill against our meters: two sums, what differs, and whether the month may be closed. */
export const BillCard = ({ reconciliation: one, here, onShow }: Props) => {
  const t = useTranslations('finance.reconciliationPage');
  const { integer, share, instant } = useFormats();
  return (
    <Card className="h-full">
      <CardHeader
        title={one.provider}
        text={one.importedAt ? t('importedAt', { at: instant(one.importedAt), by: one.importedBy ?? '', lines: integer(one.lines ?? 0) }) : t('noBill')}
      >
        {one.importedAt === null ? (
          <Badge tone="warn" icon={FileQuestion}>
            {t('missing')}
          </Badge>
        ) : one.blocks ? (
          <Badge tone="danger" icon={TriangleAlert}>
            {t('blocks')}
          </Badge>
        ) : (
          <Badge tone="good" icon={CircleCheck}>
            {t('agrees')}
          </Badge>
        )}
      </CardHeader>
      <CardBody>
        <Definitions>
          <Definition term={t('billed')}>{one.importedAt ? integer(one.billedTokens) : '–'}</Definition>
          <Definition term={t('metered')}>{integer(one.meteredTokens)}</Definition>
          {one.importedAt ? (
            <>
              <Definition term={t('differences')}>{t('openOf', { open: integer(one.open), all: integer(one.differences) })}</Definition>
              <Definition term={t('unexplained')}>
                <strong>{share(one.unexplainedShare)}</strong>
              </Definition>
            </>
          ) : null}
        </Definitions>
        {one.differences > 0 ? (
          <Button size="sm" className="mt-3" aria-pressed={here} onClick={onShow} disabled={here}>
            {t(here ? 'shownBelow' : 'show')}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
};
