'use client';

import { Bot, Send, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { subscribe } from '#api/subscribe.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import type { PreviewReplySubscription } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { PreviewReply } from '#assistants/queries.ts';

type Chunk = PreviewReplySubscription['previewReply'];
interface Reply {
  text: string;
  last: Chunk | null;
  error: string | null;
}

export const PreviewCard = ({ prompt, tenantId }: { prompt: string; tenantId: string }) => {
  const t = useTranslations('assistant.preview');
  const { integer } = useFormats();
  const [message, setMessage] = useState('');
  const [reply, setReply] = useState<Reply | null>(null);
  const [running, setRunning] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setReply({ text: '', last: null, error: null });
    setRunning(true);
    let done = false;
    try {
      for await (const { previewReply: chunk } of subscribe(PreviewReply, { input: { tenantId, prompt, message } }, controller.signal)) {
        done ||= chunk.done;
        setReply((shown) => ({ text: (shown?.text ?? '') + chunk.text, last: chunk, error: chunk.refusal?.message ?? null }));
      }
      if (!done) setReply((shown) => (shown?.error ? shown : { text: shown?.text ?? '', last: null, error: t('interrupted') }));
    } catch {
      if (!controller.signal.aborted) setReply((shown) => ({ text: shown?.text ?? '', last: null, error: t('interrupted') }));
    } finally {
      if (current.current === controller) setRunning(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run();
  };

  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <TextAreaField
            label={t('message')}
            placeholder={t('placeholder')}
            rows={2}
            required
            maxLength={4000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
          <div className="flex gap-2">
            <Button type="submit" look="primary" disabled={running || message.trim() === '' || prompt.trim() === ''}>
              <Send aria-hidden />
              {t('run')}
            </Button>
            {running ? (
              <Button onClick={() => current.current?.abort()}>
                <Square aria-hidden />
                {t('stop')}
              </Button>
            ) : null}
          </div>
        </form>
        <div className="mt-4 rounded-card bg-sunken p-4" aria-live="polite" aria-busy={running} role="log" aria-label={t('reply')}>
          {reply ? (
            <>
              <p className="leading-relaxed break-words whitespace-pre-wrap">
                {reply.text}
                {running ? <span aria-hidden className="ml-0.5 inline-block h-4 w-1.5 animate-pulse rounded-xs bg-accent align-text-bottom" /> : null}
              </p>
              {reply.error ? <p className="mt-2 text-sm font-medium text-danger">{reply.error}</p> : null}
              {reply.last?.done && !reply.error ? (
                <p className="mt-3 text-xs text-soft figures">
                  {t('usage', { model: reply.last.model ?? '', input: integer(reply.last.inputTokens ?? 0), output: integer(reply.last.outputTokens ?? 0) })}
                </p>
              ) : null}
            </>
          ) : (
            <p className="flex gap-2 text-sm text-soft">
              <Bot className="mt-0.5 size-4 shrink-0" aria-hidden />
              {t('empty')}
            </p>
          )}
        </div>
      </CardBody>
    </Card>
  );
};
