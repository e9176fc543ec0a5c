'use client';

import { CircleCheck, CircleSlash, Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { PriceChanges } from '#finance/price-changes.tsx';
import { ApprovePriceList, PriceLists, PriceProposals, WithdrawPriceList } from '#finance/price-queries.ts';
import type { ProposalFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

const looks = {
  OPEN: { tone: 'warn', icon: Hourglass },
  APPROVED: { tone: 'good', icon: CircleCheck },
  WITHDRAWN: { tone: 'quiet', icon: CircleSlash },
} as const;

export const ProposalBadge = ({ status }: { status: ProposalFieldsFragment['status'] }) => {
  const t = useTranslations('finance.pricePage.proposalStates');
  return <Badge {...looks[status]}>{t(status)}</Badge>;
};

/** Prices that wait for their second person, with what they change. */
export const PriceProposal = ({ proposal }: { proposal: ProposalFieldsFragment }) => {
  const t = useTranslations('finance.pricePage');
  const { day, instant } = useFormats();
  const mayPublish = useMay('pricing:publish');
  const mayPropose = useMay('pricing:propose');
  const toast = useToast();
  const refresh = useRefresh();
  const [asking, setAsking] = useState<'approve' | 'withdraw' | null>(null);
  const approve = useCommand(ApprovePriceList, (data) => data.approvePriceList, {
    done: async (payload) => {
      toast({ title: t('published', { version: payload.proposal?.version ?? 0 }) });
      await refresh(PriceProposals, PriceLists);
    },
  });
  const withdraw = useCommand(WithdrawPriceList, (data) => data.withdrawPriceList, {
    done: async () => {
      toast({ title: t('withdrawn') });
      await refresh(PriceProposals);
    },
  });
  const confirm = async (): Promise<void> => {
    await (asking === 'approve' ? approve : withdraw).run({ proposalId: proposal.id });
    setAsking(null);
  };
  return (
    <Card>
      <CardHeader
        title={t('proposalTitle', { currency: proposal.currency, from: day(proposal.validFrom) })}
        text={t('proposedBy', { by: proposal.proposedBy, at: instant(proposal.proposedAt) })}
      >
        <ProposalBadge status={proposal.status} />
      </CardHeader>
      <PriceChanges changes={proposal.differences} currency={proposal.currency} />
      <CardBody className="border-t border-line pt-4">
        <p className="text-sm text-soft">{t('secondPerson')}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {mayPublish ? (
            <Button look="primary" onClick={() => setAsking('approve')}>
              {t('approve')}
            </Button>
          ) : null}
          {mayPropose ? <Button onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button> : null}
        </div>
      </CardBody>
      <Confirm
        open={asking !== null}
        onOpenChange={(open) => (open ? undefined : setAsking(null))}
        title={t(asking === 'withdraw' ? 'withdrawTitle' : 'approveTitle')}
        text={asking === 'withdraw' ? t('withdrawText') : t('approveText', { from: day(proposal.validFrom) })}
        action={t(asking === 'withdraw' ? 'withdraw' : 'approve')}
        danger={asking === 'withdraw'}
        pending={approve.pending || withdraw.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};
