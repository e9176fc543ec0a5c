'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useCommand } from '#api/use-command.ts';
import { useRefresh } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { Privacy, RequestErasure } from '#privacy/queries.ts';
import { isSubject, SubjectField, subjectOf, type SubjectChoice } from '#privacy/subject-field.tsx';

export const EraseForm = ({ tenantId }: { tenantId: string }) => {
  const t = useTranslations('privacy.erase');
  const toast = useToast();
  const refresh = useRefresh();
  const linked = useSearchParams().get('subject') ?? '';
  const [choice, setChoice] = useState<SubjectChoice>({ who: 'contact', contactId: linked });
  const [asking, setAsking] = useState(false);
  const request = useCommand(RequestErasure, (data) => data.requestErasure, {
    done: async ({ erasure }) => {
      toast({ title: erasure?.status === 'HELD' ? t('held') : t('requested') });
      setChoice({ who: 'contact', contactId: '' });
      await refresh(Privacy);
    },
  });
  const subjectId = subjectOf(choice);
  const ready = subjectId !== undefined && subjectId !== '' && isSubject(choice);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) setAsking(true);
  };
  const confirm = async (): Promise<void> => {
    if (subjectId !== undefined) await request.run({ tenantId, subjectId });
    setAsking(false);
  };
  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <SubjectField tenantId={tenantId} value={choice} onChange={setChoice} />
          <Button type="submit" look="danger" className="self-start" disabled={!ready}>
            {t('action')}
          </Button>
        </form>
      </CardBody>
      <Confirm
        danger
        open={asking}
        onOpenChange={setAsking}
        title={t('confirmTitle')}
        text={t('confirmText')}
        action={t('confirm')}
        pending={request.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};
