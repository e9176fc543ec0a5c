'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { ApiKeys, IssueApiKey } from '#access/key-queries.ts';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';

/** The secret lives in this dialog only; when it closes, nobody can show it again. */
export const IssueKeyDialog = ({ tenantId, open, onClose }: { tenantId: string; open: boolean; onClose: () => void }) => {
  const t = useTranslations('keys');
  const [secret, setSecret] = useState<string | null>(null);
  const close = (): void => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      holdOpen={secret !== null}
      title={secret ? t('secretTitle') : t('issue')}
    >
      {secret ? (
        <>
          <Note tone="warn" icon={TriangleAlert} role="status">
            <p>{t('secretText')}</p>
          </Note>
          <div className="mt-4">
            <CopyField label={t('secret')} value={secret} />
          </div>
          <DialogActions>
            <Button look="primary" onClick={close}>
              {t('kept')}
            </Button>
          </DialogActions>
        </>
      ) : (
        <IssueForm tenantId={tenantId} onIssued={setSecret} onClose={close} />
      )}
    </Dialog>
  );
};

const IssueForm = ({ tenantId, onIssued, onClose }: { tenantId: string; onIssued: (secret: string) => void; onClose: () => void }) => {
  const t = useTranslations('keys');
  const actions = useTranslations('actions');
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const issue = useCommand(IssueApiKey, (data) => data.issueApiKey, {
    quiet: true,
    done: async (payload) => {
      if (payload.secret) onIssued(payload.secret);
      await refresh(ApiKeys);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void issue.run({ tenantId, name: name.trim() });
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        required
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={issue.refusal?.message}
      />
      <DialogActions>
        <Button onClick={onClose}>{actions('cancel')}</Button>
        <Button type="submit" look="primary" pending={issue.pending}>
          {t('issue')}
        </Button>
      </DialogActions>
    </form>
  );
};
