'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ChannelFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { ChooseVisitorLimits } from '#channels/queries.ts';

type Limits = NonNullable<ChannelFieldsFragment['visitorLimits']>;

/** As the server takes them. */
const most = { visitorPerMinute: 60, visitorPerDay: 1_000, channelPerMinute: 6_000, channelPerDay: 1_000_000 } as const;
const fields = ['visitorPerMinute', 'visitorPerDay', 'channelPerMinute', 'channelPerDay'] as const;
type Field = (typeof fields)[number];

interface Props {
  channelId: string;
  limits: Limits;
  onChange: (channel: ChannelFieldsFragment | null | undefined) => void;
}

/** How many messages of strangers the web chat takes, before any of them costs a token. */
export const VisitorLimitsCard = ({ channelId, limits, onChange }: Props) => {
  const t = useTranslations('channels.limits');
  const actions = useTranslations('actions');
  const { integer } = useFormats();
  const mayWrite = useMay('channels:write');
  const toast = useToast();
  const [typed, setTyped] = useState<Record<Field, string>>({
    visitorPerMinute: String(limits.visitorPerMinute),
    visitorPerDay: String(limits.visitorPerDay),
    channelPerMinute: String(limits.channelPerMinute),
    channelPerDay: String(limits.channelPerDay),
  });
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const choose = useCommand(ChooseVisitorLimits, (data) => data.chooseVisitorLimits, {
    quiet: true,
    done: ({ channel }) => {
      onChange(channel);
      toast({ title: t('saved') });
    },
  });
  const numberOf = (field: Field): number => Number(typed[field].replaceAll(/[.\s,]/g, ''));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const invalid = fields.filter((field) => !Number.isInteger(numberOf(field)) || numberOf(field) < 1 || numberOf(field) > most[field]);
    setWrong(invalid);
    if (invalid.length > 0) return;
    const [visitorPerMinute, visitorPerDay, channelPerMinute, channelPerDay] = [
      numberOf('visitorPerMinute'),
      numberOf('visitorPerDay'),
      numberOf('channelPerMinute'),
      numberOf('channelPerDay'),
    ];
    void choose.run({ id: channelId, visitorPerMinute, visitorPerDay, channelPerMinute, channelPerDay });
  };
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            {fields.map((field) => (
              <TextField
                key={field}
                label={t(field)}
                hint={t('range', { most: integer(most[field]) })}
                inputMode="numeric"
                required
                disabled={!mayWrite}
                value={typed[field]}
                onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                error={
                  wrong.includes(field) ? t('invalid', { most: integer(most[field]) }) : choose.refusal?.field === field ? choose.refusal.message : undefined
                }
              />
            ))}
          </div>
          {choose.refusal && !fields.some((field) => field === choose.refusal?.field) ? (
            <p role="alert" className="text-sm font-medium text-danger">
              {choose.refusal.message}
            </p>
          ) : null}
          {mayWrite ? (
            <Button type="submit" className="self-start" pending={choose.pending}>
              {actions('save')}
            </Button>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};
