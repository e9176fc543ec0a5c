'use client';

import { Ban, CircleCheck, FileMinus, FilePlus2, FileText, MailCheck, MailWarning, MailX, RotateCw, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import type { ShownInvoice } from '#finance/desk-invoice-page.tsx';
import type { InvoiceStepKind } from '#gql/graphql.ts';
import { Link } from '#i18n/navigation.ts';
import { useFormats } from '#i18n/use-formats.ts';

type Step = ShownInvoice['steps'][number];

const signs: Record<InvoiceStepKind, { icon: LucideIcon; className: string }> = {
  ISSUED: { icon: FileText, className: 'text-accent' },
  SENT: { icon: MailCheck, className: 'text-good' },
  BOUNCED: { icon: MailX, className: 'text-danger' },
  SENDING_FAILED: { icon: MailWarning, className: 'text-danger' },
  RESEND_REQUESTED: { icon: RotateCw, className: 'text-soft' },
  PAID: { icon: CircleCheck, className: 'text-good' },
  PAYMENT_TAKEN_BACK: { icon: Undo2, className: 'text-warn' },
  CANCELLED: { icon: Ban, className: 'text-danger' },
  CREDITED: { icon: FileMinus, className: 'text-warn' },
  REPLACED: { icon: FilePlus2, className: 'text-accent' },
};

/** What happened to a document, oldest first. */
export const StepsCard = ({ steps, currency, home }: { steps: readonly Step[]; currency: string; home: string }) => {
  const t = useTranslations('invoices.steps');
  const { instant, money } = useFormats();
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody>
        <ol className="flex flex-col gap-4">
          {steps.map((step) => {
            const { icon: Icon, className } = signs[step.what];
            return (
              <li key={`${step.at}${step.what}${step.otherNumber ?? ''}${step.amount ?? ''}`} className="flex gap-3 text-sm">
                <Icon className={cn('mt-0.5 size-4.5 shrink-0', className)} aria-hidden />
                <div className="min-w-0">
                  <p className="font-medium">
                    {t(`what.${step.what}`)}
                    {step.amount ? <span className="figures">: {money(step.amount, currency)}</span> : null}
                  </p>
                  {step.otherNumber ? (
                    <p>
                      <Link href={`${home}/${encodeURIComponent(step.otherNumber)}`} className="text-accent underline-offset-4 hover:underline">
                        {step.otherNumber}
                      </Link>
                    </p>
                  ) : null}
                  {step.detail ? <p className="text-soft wrap-anywhere">{step.detail}</p> : null}
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
