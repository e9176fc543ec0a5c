'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';

export const CopyButton = ({ value, label }: { value: string; label?: string }) => {
  const t = useTranslations('actions');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <Button size="sm" onClick={() => void copy()} {...(label && !copied ? { 'aria-label': label } : {})}>
      {copied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  );
};

export const CopyField = ({ label, value, hint, multiline = false }: { label: string; value: string; hint?: ReactNode; multiline?: boolean }) => {
  const t = useTranslations('actions');
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="text-sm font-medium">{label}</p>
      <div className={cn('flex gap-2', multiline ? 'flex-col items-start' : 'items-center')}>
        <code
          className={cn(
            'w-full min-w-0 rounded-control border border-line bg-sunken px-3 py-2 text-sm',
            multiline ? 'whitespace-pre-wrap wrap-anywhere' : 'wrap-anywhere',
          )}
        >
          {value}
        </code>
        <CopyButton value={value} label={t('copyThis', { what: label })} />
      </div>
      {hint ? <p className="text-sm text-soft">{hint}</p> : null}
    </div>
  );
};
