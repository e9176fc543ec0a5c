'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog, DialogActions } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { Link } from '#i18n/navigation.ts';
import { TenantForm, type Created } from '#tenants/tenant-form.tsx';

/** The first API key lives in this dialog only; when it closes, nobody can show it again. */
export const CreateTenant = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useTranslations('tenants');
  const keys = useTranslations('keys');
  const [created, setCreated] = useState<Created | null>(null);
  const close = (): void => {
    setCreated(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      holdOpen={created !== null}
      title={created ? t('createdTitle', { company: created.companyName }) : t('createTitle')}
      {...(created ? {} : { text: t('createText') })}
    >
      {created ? (
        <>
          <Note tone="warn" icon={TriangleAlert} role="status">
            <p>{t('createdText')}</p>
          </Note>
          <div className="mt-4 flex flex-col gap-4">
            {created.apiKey ? <CopyField label={keys('secret')} value={created.apiKey} /> : null}
            {created.webchatPublicKey ? <CopyField label={t('webchatKey')} value={created.webchatPublicKey} /> : null}
          </div>
          <DialogActions>
            <Button onClick={close}>{keys('kept')}</Button>
            <Button look="primary" asChild>
              <Link href={`/operator/tenants/${created.id}`}>{t('openTenant')}</Link>
            </Button>
          </DialogActions>
        </>
      ) : (
        <TenantForm onCreated={setCreated} onClose={close} />
      )}
    </Dialog>
  );
};
