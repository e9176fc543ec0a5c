'use client';

import { Check, LockKeyhole, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ModelFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { AssistantDesk, ChooseModel } from '#assistants/queries.ts';

interface Props {
  current: ModelFieldsFragment;
  models: readonly ModelFieldsFragment[];
  /** The name of a model that was chosen and that the package of today does not contain. */
  noLongerAllowed: string | null;
  tenantId: string;
}

export const ModelCard = ({ current, models, noLongerAllowed, tenantId }: Props) => {
  const t = useTranslations('assistant.model');
  const { fineMoney } = useFormats();
  const mayWrite = useMay('assistants:write');
  const toast = useToast();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<ModelFieldsFragment | null>(null);
  const choose = useCommand(ChooseModel, (data) => data.chooseModel, {
    done: async ({ assistant }) => {
      toast({ title: t('changed', { model: assistant?.model.name ?? '' }) });
      await refresh(AssistantDesk);
    },
  });
  const confirm = async (): Promise<void> => {
    if (chosen) await choose.run({ tenantId, model: chosen.id });
    setChosen(null);
  };
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      {noLongerAllowed ? (
        <p className="flex items-start gap-1.5 px-5 pb-4 text-sm">
          <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" aria-hidden />
          {t('noLongerAllowed', { chosen: noLongerAllowed, model: current.name })}
        </p>
      ) : null}
      <ul className="divide-y divide-line border-t border-line">
        {models.map((model) => {
          const active = model.id === current.id;
          const locked = !model.allowed || !model.available;
          return (
            <li key={model.id} className="flex items-center justify-between gap-3 px-5 py-3 text-sm">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                  {model.name}
                  {active ? (
                    <Badge tone="accent" icon={Check}>
                      {t('current')}
                    </Badge>
                  ) : null}
                  {active && !model.available ? (
                    <Badge tone="warn" icon={TriangleAlert}>
                      {t('unavailable')}
                    </Badge>
                  ) : null}
                </p>
                <p className="text-soft">{model.provider ? `${model.provider} · ${model.region ?? ''}` : t('servedByNobody')}</p>
                <p className="text-soft figures">{t('price', { price: fineMoney(model.pricePerMillion, model.currency) })}</p>
                {locked && !active ? (
                  <p className="mt-1 flex items-start gap-1.5">
                    <LockKeyhole className="mt-0.5 size-3.5 shrink-0 text-soft" aria-hidden />
                    <span>
                      <span className="sr-only">{t('locked')}: </span>
                      {model.reason ?? t('unavailable')}
                    </span>
                  </p>
                ) : null}
              </div>
              {!active && !locked && mayWrite ? (
                <Button size="sm" aria-label={t('chooseThis', { model: model.name })} onClick={() => setChosen(model)}>
                  {t('choose')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Confirm
        open={chosen !== null}
        onOpenChange={(open) => {
          if (!open) setChosen(null);
        }}
        title={t('confirmTitle', { model: chosen?.name ?? '' })}
        text={
          chosen
            ? t('confirmText', { price: fineMoney(chosen.pricePerMillion, chosen.currency), old: fineMoney(current.pricePerMillion, current.currency) })
            : ''
        }
        action={t('change')}
        pending={choose.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};
