import { requestInvoiceResend } from '../../commands/invoices/request-invoice-resend.ts';
import type { Invoice as StoredInvoice } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { keptInvoiceFor, toInvoice } from './invoices.ts';
import { rule } from './rules.ts';
import { Invoice } from './types/invoices.ts';
import { payload } from './types/payload.ts';

const finance = rule({ permission: 'invoices:issue', only: 'operator' });

const CancelInvoiceInput = builder.inputType('CancelInvoiceInput', {
  fields: (t) => ({
    commandId: t.id(),
    number: t.string({ required: true }),
    reason: t.string({ required: true, description: 'Stands on the document.' }),
    reissue: t.boolean({ required: true, description: 'Issue the same lines anew, to the customer as it is known now: the way to correct an address.' }),
  }),
});
const CreditedLineInput = builder.inputType('CreditedLineInput', {
  fields: (t) => ({ position: t.int({ required: true }), net: t.field({ type: 'Decimal', required: true }) }),
});
const IssueCreditNoteInput = builder.inputType('IssueCreditNoteInput', {
  fields: (t) => ({
    commandId: t.id(),
    number: t.string({ required: true }),
    reason: t.string({ required: true, description: 'Stands on the document.' }),
    lines: t.field({ type: [CreditedLineInput], required: true }),
  }),
});
const ResendInvoiceInput = builder.inputType('ResendInvoiceInput', { fields: (t) => ({ commandId: t.id(), number: t.string({ required: true }) }) });
const InvoicePayload = payload('InvoicePayload', 'invoice', Invoice);

/** The document that was issued, or that of a number, once it can be read. */
async function shown(context: Context, events: readonly { readonly payload: unknown }[], number?: string) {
  const issued = number ?? (events[0]?.payload as StoredInvoice | undefined)?.number ?? '';
  const found = await keptInvoiceFor(context, issued);
  return found ? toInvoice(context, found) : null;
}

builder.mutationFields((t) => ({
  cancelInvoice: t.field({
    type: InvoicePayload,
    args: { input: t.arg({ type: CancelInvoiceInput, required: true }) },
    extensions: finance,
    description: 'Takes an invoice back as a whole. Gives the cancellation.',
    resolve: async (_, { input: { commandId, ...order } }, context) => {
      const outcome = await context.deps.invoicing.cancel(order, envelopeOf(context, 'CancelInvoice', { commandId, tenantId: OPERATOR }));
      return settle(context, outcome, () => shown(context, outcome.ok ? outcome.events : []));
    },
  }),
  issueCreditNote: t.field({
    type: InvoicePayload,
    args: { input: t.arg({ type: IssueCreditNoteInput, required: true }) },
    extensions: finance,
    description: 'Gives back a part of an invoice, line by line. Gives the credit note.',
    resolve: async (_, { input: { commandId, lines, ...order } }, context) => {
      const credited = lines.map(({ position, net }) => ({ position, net }));
      const outcome = await context.deps.invoicing.credit(
        { ...order, lines: credited },
        envelopeOf(context, 'IssueCreditNote', { commandId, tenantId: OPERATOR }),
      );
      return settle(context, outcome, () => shown(context, outcome.ok ? outcome.events : []));
    },
  }),
  resendInvoice: t.field({
    type: InvoicePayload,
    args: { input: t.arg({ type: ResendInvoiceInput, required: true }) },
    extensions: finance,
    description: 'Mails an invoice again, to where invoices go now.',
    resolve: async (_, { input: { commandId, number } }, context) => {
      const invoice = await context.deps.invoicing.read(number);
      const outcome = await dispatch(context, requestInvoiceResend, { number: invoice?.number ?? 'unknown', invoice }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => shown(context, [], number));
    },
  }),
}));
