'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { useRefresh } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { PrivacyQuery } from '#gql/graphql.ts';
import { LiftLegalHold, PlaceLegalHold, Privacy } from '#privacy/queries.ts';
import { isSubject, SubjectField, subjectOf, type SubjectChoice } from '#privacy/subject-field.tsx';

type Hold = PrivacyQuery['privacy']['legalHolds'][number];

export const HoldsCard = ({ holds, tenantId }: { holds: readonly Hold[]; tenantId: string }) => {
  const t = useTranslations('privacy.holds');
  const toast = useToast();
  const refresh = useRefresh();
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const lift = useCommand(LiftLegalHold, (data) => data.liftLegalHold, {
    done: async () => {
      toast({ title: t('lifted') });
      await refresh(Privacy);
    },
  });
  const confirm = async (): Promise<void> => {
    if (lifting) await lift.run({ tenantId, id: lifting.id });
    setLifting(null);
  };
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')}>
        <Button onClick={() => setPlacing(true)}>
          <Scale aria-hidden />
          {t('place')}
        </Button>
      </CardHeader>
      <CardBody>
        {holds.length === 0 ? <p className="text-sm text-soft">{t('none')}</p> : null}
        <ul className="divide-y divide-line text-sm">
          {holds.map((hold) => (
            <li key={hold.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <span className="min-w-0 wrap-anywhere">
                <span className="block font-medium">{hold.subject ?? t('everybody')}</span>
                <span className="text-soft">{hold.reason}</span>
              </span>
              <Button size="sm" aria-label={t('liftThis', { reason: hold.reason })} onClick={() => setLifting(hold)}>
                {t('lift')}
              </Button>
            </li>
          ))}
        </ul>
      </CardBody>
      <Dialog open={placing} onOpenChange={setPlacing} title={t('placeTitle')} text={t('placeText')}>
        <PlaceForm tenantId={tenantId} onClose={() => setPlacing(false)} />
      </Dialog>
      <Confirm
        open={lifting !== null}
        onOpenChange={(open) => {
          if (!open) setLifting(null);
        }}
        title={t('liftTitle')}
        text={t('liftText')}
        action={t('lift')}
        danger
        pending={lift.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};

const PlaceForm = ({ tenantId, onClose }: { tenantId: string; onClose: () => void }) => {
  const t = useTranslations('privacy.holds');
  const actions = useTranslations('actions');
  const toast = useToast();
  const refresh = useRefresh();
  const [choice, setChoice] = useState<SubjectChoice>({ who: 'everybody', contactId: '' });
  const [reason, setReason] = useState('');
  const place = useCommand(PlaceLegalHold, (data) => data.placeLegalHold, {
    quiet: true,
    done: async () => {
      toast({ title: t('placed') });
      onClose();
      await refresh(Privacy);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void place.run({ tenantId, reason, subjectId: subjectOf(choice) ?? null });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <SubjectField everybody tenantId={tenantId} value={choice} onChange={setChoice} />
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        maxLength={300}
        value={reason}
        error={place.refusal?.message}
        onChange={(event) => setReason(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={place.pending} disabled={reason.trim().length < 3 || subjectOf(choice) === '' || !isSubject(choice)}>
          {t('place')}
        </Button>
      </DialogActions>
    </form>
  );
};
