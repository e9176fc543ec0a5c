'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useConnection, useGraph } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { JournalTotals } from '#finance/journal-queries.ts';
import { MatchBankEntry, OpenItems, openItemsOf } from '#finance/open-items-queries.ts';
import { absolute, isPositive, isZero, lesser, minus, readMoney, sumMoney, typedMoney } from '#finance/sum-money.ts';
import type { BankEntryFieldsFragment, OpenItemsQuery } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Item = OpenItemsQuery['openItems']['nodes'][number];

interface Props {
  entry: BankEntryFieldsFragment;
  onClose: () => void;
  onMatched: () => Promise<void>;
}

const keyOf = (item: Item): string => `${item.debtor}/${item.document}`;

/** Sets a movement against open items or an account by hand; it can be sent once nothing is left of it. */
export const MatchDialog = ({ entry, onClose, onMatched }: Props) => {
  const t = useTranslations('finance.bank');
  const actions = useTranslations('actions');
  const locale = useLocale();
  const { money } = useFormats();
  const toast = useToast();
  const list = useConnection(OpenItems, { first: 100 }, openItemsOf);
  const totals = useGraph(JournalTotals, { period: entry.bookedOn.slice(0, 7) });
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [account, setAccount] = useState('');
  const [accountAmount, setAccountAmount] = useState('');
  const incoming = entry.direction === 'IN';
  const side = incoming ? ('CREDIT' as const) : ('DEBIT' as const);
  const items = (list.nodes ?? []).filter((item) => item.customerId !== null && isPositive(item.open) === incoming);
  const chosen = items.flatMap((item) => {
    const amount = readMoney(typed[keyOf(item)] ?? '');
    return amount && isPositive(amount) ? [{ item, amount }] : [];
  });
  const other = readMoney(accountAmount);
  const taken = sumMoney([...chosen.map(({ amount }) => amount), ...(other ? [other] : [])]);
  const left = minus(entry.amount, taken);
  const match = useCommand(MatchBankEntry, (data) => data.matchBankEntry, {
    quiet: true,
    done: async () => {
      toast({ title: t('matchedNow') });
      onClose();
      await onMatched();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void match.run({
      bankEntryId: entry.id,
      allocations: [
        ...chosen.map(({ item, amount }) => ({ side, amount, item: item.document, debtor: item.debtor, customerId: item.customerId })),
        ...(other && isPositive(other) ? [{ side, amount: other, account: account.trim() }] : []),
      ],
    });
  };
  const shown = items.filter((item) => `${item.document} ${item.customerName ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      wide
      title={t('matchTitle', { amount: money(entry.amount, 'EUR') })}
      text={[entry.counterparty, entry.remittance].filter(Boolean).join(' · ')}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField label={t('search')} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        <QueryView query={list}>
          {() => (
            <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-card border border-line">
              {shown.length === 0 ? <li className="px-4 py-3 text-sm text-soft">{t('noItems')}</li> : null}
              {shown.map((item) => (
                <li key={keyOf(item)} className="flex flex-col gap-2 px-4 py-3 text-sm sm:flex-row sm:items-center sm:justify-between">
                  <div className="min-w-0">
                    <p className="font-medium">
                      {item.document} · {item.customerName ?? item.debtor}
                    </p>
                    <p className="text-soft figures">{t('stillOpen', { amount: money(item.open, 'EUR') })}</p>
                  </div>
                  <div className="flex items-end gap-2">
                    <TextField
                      className="w-32"
                      label={<span className="sr-only">{t('amountFor', { item: item.document })}</span>}
                      inputMode="decimal"
                      inputClassName="text-right"
                      value={typed[keyOf(item)] ?? ''}
                      onChange={(event) => setTyped({ ...typed, [keyOf(item)]: event.target.value })}
                    />
                    <Button
                      aria-label={t('takeAllOf', { item: item.document })}
                      disabled={!isPositive(left)}
                      onClick={() => setTyped({ ...typed, [keyOf(item)]: typedMoney(lesser(left, absolute(item.open)), locale) })}
                    >
                      {t('takeAll')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
        <fieldset className="flex flex-col gap-3 sm:flex-row sm:items-end">
          <legend className="mb-2 text-sm font-medium">{t('orAccount')}</legend>
          <TextField
            className="sm:flex-1"
            label={t('accountNumber')}
            list="bank-accounts"
            inputMode="numeric"
            value={account}
            onChange={(event) => setAccount(event.target.value)}
          />
          <datalist id="bank-accounts">
            {totals.data?.journalTotals.accounts.map((one) => (
              <option key={one.account} value={one.account}>
                {one.accountName}
              </option>
            ))}
          </datalist>
          <TextField
            className="sm:w-40"
            label={t('amount')}
            inputMode="decimal"
            inputClassName="text-right"
            value={accountAmount}
            onChange={(event) => setAccountAmount(event.target.value)}
          />
        </fieldset>
        <p aria-live="polite" className="text-sm font-medium figures">
          {t('left', { amount: money(left, 'EUR') })}
        </p>
        {match.refusal ? (
          <p role="alert" className="text-sm font-medium text-danger">
            {match.refusal.message}
          </p>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{actions('cancel')}</Button>
          <Button type="submit" look="primary" pending={match.pending} disabled={!isZero(left)}>
            {t('match')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
