'use client';

import { BadgeCheck, CircleX, FileSearch, TriangleAlert, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Note } from '#components/ui/note.tsx';
import { useFormats } from '#i18n/use-formats.ts';
import { readKey, verifyReceipts, type CheckedReceipts } from '#usage/verify-receipts.ts';

type State = { is: 'idle' } | { is: 'reading'; line: number } | { is: 'read'; result: CheckedReceipts } | { is: 'unable' };

const few = 8;

/** Checks a file, or receipts put in as text, without sending them anywhere. */
export const CheckCard = ({ publicKey }: { publicKey: string }) => {
  const t = useTranslations('usage.receipts');
  const { integer } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });

  const check = async (receipts: string): Promise<void> => {
    setState({ is: 'reading', line: 0 });
    try {
      const result = await verifyReceipts(receipts, await readKey(publicKey), (line) => setState({ is: 'reading', line }));
      setState({ is: 'read', result });
    } catch {
      setState({ is: 'unable' });
    }
  };

  return (
    <Card>
      <CardHeader title={t('check')} text={t('checkText')} />
      <CardBody className="flex flex-col gap-4">
        <input
          ref={input}
          type="file"
          accept=".jsonl,.json,application/jsonl,application/json"
          hidden
          aria-label={t('file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void file.text().then(check);
            event.target.value = '';
          }}
        />
        <Button className="self-start" pending={state.is === 'reading'} onClick={() => input.current?.click()}>
          <Upload aria-hidden />
          {t('file')}
        </Button>
        <TextAreaField label={t('paste')} rows={4} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        <Button className="self-start" disabled={text.trim() === ''} pending={state.is === 'reading'} onClick={() => void check(text)}>
          <FileSearch aria-hidden />
          {t('checkPasted')}
        </Button>
        <div aria-live="polite">
          {state.is === 'reading' ? <p className="text-sm text-soft">{t('reading', { line: integer(state.line) })}</p> : null}
          {state.is === 'unable' ? <Note tone="warn" icon={TriangleAlert} title={t('unable')} /> : null}
          {state.is === 'read' ? <Result result={state.result} /> : null}
        </div>
      </CardBody>
    </Card>
  );
};

const Result = ({ result: { receipts, sums, input, output, cached, faults } }: { result: CheckedReceipts }) => {
  const t = useTranslations('usage.receipts');
  const { integer } = useFormats();
  if (receipts === 0 && faults.length === 0) return <Note tone="warn" icon={TriangleAlert} title={t('nothing')} />;
  if (faults.length === 0)
    return (
      <Note icon={BadgeCheck} title={t('genuine', { count: receipts, shown: integer(receipts) })}>
        <p>{t('tokens', { input: integer(input), output: integer(output), cached: integer(cached) })}</p>
        <p className="text-soft">{sums > 0 ? t('sumFits') : t('noSum')}</p>
      </Note>
    );
  return (
    <Note tone="danger" icon={CircleX} title={t('faults', { count: faults.length, shown: integer(faults.length) })}>
      <ul className="mt-1 list-disc pl-4">
        {faults.slice(0, few).map(({ line, fault }) => (
          <li key={`${line}${fault}`}>{t('faultAt', { line: integer(line), fault: t(`faultNames.${fault}`) })}</li>
        ))}
      </ul>
      {faults.length > few ? <p className="mt-1 text-soft">{t('moreFaults', { count: integer(faults.length - few) })}</p> : null}
    </Note>
  );
};
