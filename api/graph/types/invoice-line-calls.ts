import type { CallBehindLine, CallsBehindLine } from '../../../projections/invoices/calls-behind-line.ts';
import { builder } from '../builder.ts';

const InvoiceLineCall = builder.objectRef<CallBehindLine>('InvoiceLineCall').implement({
  fields: (t) => ({
    replyId: t.exposeID('replyId'),
    at: t.expose('at', { type: 'Instant' }),
    model: t.exposeString('model'),
    inputTokens: t.expose('inputTokens', { type: 'Float' }),
    outputTokens: t.expose('outputTokens', { type: 'Float' }),
    cacheReadTokens: t.expose('cacheReadTokens', { type: 'Float' }),
    priceVersion: t.exposeInt('priceVersion'),
    revision: t.exposeInt('revision', { description: "The event's place in the month's usage stream." }),
    counted: t.expose('counted', { type: 'Decimal', description: 'Tokens by the weights of the price list.' }),
    onLine: t.expose('onLine', { type: 'Decimal', description: 'How many of them stand on this line.' }),
  }),
});

export const InvoiceLineCalls = builder.objectRef<CallsBehindLine>('InvoiceLineCalls').implement({
  fields: (t) => ({
    calls: t.field({ type: [InvoiceLineCall], resolve: ({ calls }) => [...calls] }),
    tokens: t.expose('tokens', { type: 'Decimal' }),
    net: t.expose('net', { type: 'Decimal' }),
    agrees: t.exposeBoolean('agrees', { description: 'The calls add up to what stands on the invoice.' }),
  }),
});
