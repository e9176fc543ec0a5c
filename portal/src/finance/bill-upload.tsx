'use client';

import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { ApiError } from '#api/errors.ts';
import { useRefresh } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { MonthBoard } from '#finance/month-queries.ts';
import { BillDifferences, Reconciliations } from '#finance/reconciliation-queries.ts';
import { uploadBill } from '#finance/upload-bill.ts';

const columnNames = ['day', 'model', 'inputTokens', 'outputTokens', 'cacheReadTokens', 'requestId'] as const;
const needed: readonly string[] = ['day', 'model', 'inputTokens', 'outputTokens'];

/** A provider's usage report; the known forms are recognised, any other table is read by the columns one names. */
export const BillUpload = ({ month, providers }: { month: string; providers: readonly string[] }) => {
  const t = useTranslations('finance.reconciliationPage');
  const errors = useTranslations('errors');
  const toast = useToast();
  const refresh = useRefresh();
  const [provider, setProvider] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState(false);
  const [columns, setColumns] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const upload = useMutation({ mutationFn: uploadBill });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    setRefused(null);
    const named = Object.fromEntries(Object.entries(columns).filter(([, name]) => name.trim() !== ''));
    try {
      const refusal = await upload.mutateAsync({ provider: provider.trim(), month, file, ...(mapping ? { columns: named } : {}) });
      setRefused(refusal);
      if (refusal) return;
      toast({ title: t('uploaded', { file: file.name }) });
      await refresh(Reconciliations, BillDifferences, MonthBoard);
    } catch (error) {
      setRefused(error instanceof ApiError ? errors(`${error.trouble}.title`) : errors('broken.title'));
    }
  };
  return (
    <Card>
      <CardHeader title={t('upload')} text={t('uploadText')} />
      <CardBody>
        <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <div className="flex flex-col gap-4 sm:flex-row sm:items-end">
            <TextField
              className="sm:w-56"
              label={t('provider')}
              list="providers"
              required
              maxLength={80}
              value={provider}
              onChange={(event) => setProvider(event.target.value)}
            />
            <datalist id="providers">
              {[...new Set([...providers, 'bedrock', 'azure', 'mistral'])].map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
            <TextField
              className="sm:flex-1"
              inputClassName="py-1.5 file:mr-3 file:rounded-control file:border-0 file:bg-quiet-wash file:px-3 file:py-1 file:text-sm file:font-medium"
              label={t('file')}
              type="file"
              accept=".csv,.json,.txt,text/csv,application/json"
              required
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
            <Button type="submit" look="primary" pending={upload.isPending}>
              <Upload aria-hidden />
              {t('read')}
            </Button>
          </div>
          <label className="flex items-center gap-3 text-sm">
            <input type="checkbox" className="size-4 shrink-0 accent-(--accent)" checked={mapping} onChange={(event) => setMapping(event.target.checked)} />
            {t('otherColumns')}
          </label>
          {mapping ? (
            <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              <legend className="sr-only">{t('otherColumns')}</legend>
              {columnNames.map((name) => (
                <TextField
                  key={name}
                  label={t(`columns.${name}`)}
                  required={needed.includes(name)}
                  maxLength={120}
                  value={columns[name] ?? ''}
                  onChange={(event) => setColumns({ ...columns, [name]: event.target.value })}
                />
              ))}
            </fieldset>
          ) : null}
          {refused ? (
            <p role="alert" className="text-sm font-medium text-danger">
              {refused}
            </p>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};
