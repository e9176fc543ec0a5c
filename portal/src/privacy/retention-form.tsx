'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { useRefresh } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { ChooseRetention, Privacy } from '#privacy/queries.ts';

/** Fewer days delete messages that are here now, so that is asked once more. */
export const RetentionForm = ({ days, tenantId }: { days: number; tenantId: string }) => {
  const t = useTranslations('privacy.retention');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [text, setText] = useState(String(days));
  const [asking, setAsking] = useState(false);
  const wanted = /^[1-9]\d{0,2}$/.test(text.trim()) && Number(text) <= 365 ? Number(text) : undefined;
  const choose = useCommand(ChooseRetention, (data) => data.chooseRetention, {
    quiet: true,
    done: async () => {
      toast({ title: t('saved', { count: wanted ?? days }) });
      await refresh(Privacy);
    },
  });
  const save = async (): Promise<void> => {
    if (wanted !== undefined) await choose.run({ tenantId, days: wanted });
    setAsking(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === undefined) return;
    if (wanted < days) setAsking(true);
    else void save();
  };
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <TextField
            label={t('days')}
            hint={t('hint')}
            inputMode="numeric"
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={wanted === undefined ? t('invalid') : choose.refusal?.message}
          />
          <Button type="submit" look="primary" className="self-start" pending={choose.pending} disabled={wanted === undefined || wanted === days}>
            {actions('save')}
          </Button>
        </form>
      </CardBody>
      <Confirm
        danger
        open={asking}
        onOpenChange={setAsking}
        title={t('confirmTitle', { count: wanted ?? days })}
        text={t('confirmText')}
        action={t('confirm')}
        pending={choose.pending}
        onConfirm={() => void save()}
      />
    </Card>
  );
};
