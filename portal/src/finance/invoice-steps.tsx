'use client';

import { Banknote, FileCheck, FileMinus, MailCheck, MailX, RefreshCw, Send, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Step = ShownInvoice['steps'][number];

const signs: Record<Step['what'], LucideIcon> = {
  ISSUED: FileCheck,
  SENT: MailCheck,
  SENDING_FAILED: MailX,
  BOUNCED: MailX,
  RESEND_REQUESTED: Send,
  PAID: Banknote,
  PAYMENT_TAKEN_BACK: Undo2,
  CREDITED: FileMinus,
  CANCELLED: Undo2,
  REPLACED: RefreshCw,
};

/** What happened to the document, oldest first. */
export const InvoiceSteps = ({ steps, currency, home }: { steps: readonly Step[]; currency: string; home: string }) => {
  const t = useTranslations('finance.invoice');
  const { instant, money } = useFormats();
  return (
    <Card>
      <CardHeader title={t('steps')} />
      <CardBody>
        <ol className="flex flex-col">
          {steps.map((step, index) => {
            const Icon = signs[step.what];
            return (
              <li key={`${step.at}-${step.what}-${index}`} className="relative flex gap-3 pb-5 last:pb-0">
                {index < steps.length - 1 ? <span aria-hidden className="absolute top-8 bottom-0 left-4 w-px bg-line" /> : null}
                <span className="grid size-8 shrink-0 place-items-center rounded-full bg-quiet-wash text-soft">
                  <Icon className="size-4" aria-hidden />
                </span>
                <div className="min-w-0 text-sm">
                  <p className="font-medium">
                    {t(`what.${step.what}`)}
                    {step.amount ? <span className="figures">: {money(step.amount, currency)}</span> : null}
                  </p>
                  {step.otherNumber ? (
                    <Link href={`${home}/${encodeURIComponent(step.otherNumber)}`} className="font-medium text-accent underline underline-offset-4">
                      {step.otherNumber}
                    </Link>
                  ) : null}
                  {step.detail ? <p className="wrap-anywhere text-soft">{step.detail}</p> : null}
                  <p className="text-soft">
                    <time dateTime={step.at}>{instant(step.at)}</time> · {step.by}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      </CardBody>
    </Card>
  );
};
