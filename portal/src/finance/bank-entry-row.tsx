'use client';

import { ArrowDownLeft, ArrowUpRight, Link2, Link2Off } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Confirm } from '#components/ui/confirm.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { MatchDialog } from '#finance/match-dialog.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { BankEntries, MatchBankEntry, OpenItemAges, OpenItems, UnmatchBankEntry } from '#finance/open-items-queries.ts';
import type { BankEntryFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Allocation = BankEntryFieldsFragment['allocations'][number];

/** One movement: who, how much, what for, and what it is or would be set against. */
export const BankEntryRow = ({ entry }: { entry: BankEntryFieldsFragment }) => {
  const t = useTranslations('finance.bank');
  const { day, money } = useFormats();
  const mayPost = useMay('ledger:post');
  const incoming = entry.direction === 'IN';
  const Icon = incoming ? ArrowDownLeft : ArrowUpRight;
  return (
    <li className="flex flex-col gap-3 px-5 py-4 text-sm lg:flex-row lg:items-start lg:justify-between lg:gap-6">
      <div className="flex min-w-0 flex-1 gap-3">
        <Icon className={cn('mt-0.5 size-4.5 shrink-0', incoming ? 'text-good' : 'text-soft')} aria-hidden />
        <div className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-base font-semibold figures">
              <span className="sr-only">{t(incoming ? 'in' : 'out')}: </span>
              {incoming ? '' : '−'}
              {money(entry.amount, 'EUR')}
            </span>
            <span className="font-medium break-words">{entry.counterparty ?? t(entry.fee ? 'fee' : 'unknown')}</span>
            <time dateTime={entry.bookedOn} className="text-soft">
              {day(entry.bookedOn)}
            </time>
          </p>
          {entry.remittance ? <p className="wrap-anywhere text-soft">{entry.remittance}</p> : null}
        </div>
      </div>
      <div className="flex flex-col gap-2 pl-7.5 lg:w-96 lg:pl-0">
        {entry.matched ? <Matched entry={entry} /> : <Proposed entry={entry} />}
        {mayPost ? entry.matched ? <Unmatch entry={entry} /> : <Match entry={entry} /> : null}
      </div>
    </li>
  );
};

const Allocations = ({ allocations }: { allocations: readonly Allocation[] }) => {
  const t = useTranslations('finance.bank');
  const { money } = useFormats();
  return (
    <ul className="flex flex-col gap-0.5">
      {allocations.map((one, index) => (
        <li key={`${one.item ?? one.account ?? ''}-${index}`} className="flex justify-between gap-3 figures">
          <span className="min-w-0 wrap-anywhere">{one.item ?? t('account', { number: one.account ?? '' })}</span>
          <span>{money(one.amount, 'EUR')}</span>
        </li>
      ))}
    </ul>
  );
};

const Matched = ({ entry }: { entry: BankEntryFieldsFragment }) => {
  const t = useTranslations('finance.bank');
  return (
    <>
      <Badge tone="good" icon={Link2} className="self-start">
        {t(entry.byHand ? 'byHand' : 'bySystem')}
      </Badge>
      <Allocations allocations={entry.allocations} />
    </>
  );
};

const Proposed = ({ entry }: { entry: BankEntryFieldsFragment }) => {
  const t = useTranslations('finance.bank');
  const { proposal } = entry;
  if (!proposal || proposal.allocations.length === 0) return <p className="text-soft">{t('reasons.NOTHING')}</p>;
  return (
    <>
      <p className="text-soft">{t(`reasons.${proposal.reason}`)}</p>
      <Allocations allocations={proposal.allocations} />
    </>
  );
};

const useMatched = () => {
  const refresh = useRefresh();
  return () => refresh(BankEntries, OpenItems, OpenItemAges, MonthBoard);
};

const Match = ({ entry }: { entry: BankEntryFieldsFragment }) => {
  const t = useTranslations('finance.bank');
  const toast = useToast();
  const matched = useMatched();
  const [byHand, setByHand] = useState(false);
  const match = useCommand(MatchBankEntry, (data) => data.matchBankEntry, {
    done: async () => {
      toast({ title: t('matchedNow') });
      await matched();
    },
  });
  const proposed = entry.proposal?.allocations ?? [];
  return (
    <div className="flex flex-wrap gap-2">
      {proposed.length > 0 ? (
        <Button size="sm" look="primary" pending={match.pending} onClick={() => void match.run({ bankEntryId: entry.id, allocations: proposed })}>
          {t('accept')}
        </Button>
      ) : null}
      <Button size="sm" onClick={() => setByHand(true)}>
        {t(proposed.length > 0 ? 'otherwise' : 'matchByHand')}
      </Button>
      {byHand ? <MatchDialog entry={entry} onClose={() => setByHand(false)} onMatched={matched} /> : null}
    </div>
  );
};

const Unmatch = ({ entry }: { entry: BankEntryFieldsFragment }) => {
  const t = useTranslations('finance.bank');
  const toast = useToast();
  const matched = useMatched();
  const [asking, setAsking] = useState(false);
  const unmatch = useCommand(UnmatchBankEntry, (data) => data.unmatchBankEntry, {
    done: async () => {
      toast({ title: t('unmatchedNow') });
      await matched();
    },
  });
  const confirm = async (): Promise<void> => {
    await unmatch.run({ bankEntryId: entry.id });
    setAsking(false);
  };
  return (
    <>
      <Button size="sm" className="self-start" onClick={() => setAsking(true)}>
        <Link2Off aria-hidden />
        {t('unmatch')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('unmatchTitle')}
        text={t('unmatchText')}
        action={t('unmatch')}
        danger
        pending={unmatch.pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
