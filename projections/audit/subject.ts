type Payload = Readonly<Record<string, unknown>>;

/** What an event is about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

const prefixes = [
  'channel-account',
  'tenant',
  'assistant',
  'channel',
  'conversation',
  'usage',
  'cost-centres',
  'provider-bill',
  'budget',
  'access',
  'privacy',
  'pricing',
  'credits',
  'invoice-register',
  'invoice-run',
  'invoice',
  'seller',
  'journal',
  'debtors',
  'books',
  'bank',
  'trail',
] as const;

/** Taken from the stream and, where one stream tells of many things, from the payload. */
export function subjectOf(streamId: string, payload: Payload, tenantId: string): Subject {
  const prefix = prefixes.find((p) => streamId === p || streamId.startsWith(`${p}-`));
  const rest = prefix === undefined ? streamId : streamId.slice(prefix.length + 1);
  const own = rest.slice(rest.indexOf('.') + 1);
  const field = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  switch (prefix) {
    case 'tenant':
      return { kind: 'tenant', id: rest };
    case 'assistant':
      return { kind: 'assistant', id: rest };
    case 'channel':
      return { kind: 'channel', id: own };
    case 'channel-account':
      return { kind: 'channel', id: field('channelId') ?? own };
    case 'conversation':
      return { kind: 'conversation', id: own };
    case 'usage':
      return usageSubject(field, own);
    case 'cost-centres':
      return { kind: 'channel', id: field('channelId') ?? rest };
    case 'provider-bill':
      return { kind: 'provider-bill', id: rest };
    case 'budget':
      return { kind: 'budget', id: rest };
    case 'access':
      return accessSubject(field, tenantId);
    case 'privacy':
      return privacySubject(field, rest);
    case 'pricing':
      return { kind: 'price-list', id: field('currency') === 'CHF' ? 'price-list-chf' : 'price-list' };
    case 'credits':
      return { kind: 'credit', id: field('creditId') ?? rest };
    case 'invoice-register':
    case 'invoice':
      return { kind: 'invoice', id: field('number') ?? rest };
    case 'invoice-run':
      return { kind: 'invoice-run', id: rest };
    case 'journal':
      return field('batchId') === undefined ? { kind: 'entry', id: field('entryId') ?? rest } : { kind: 'datev-batch', id: field('batchId') ?? rest };
    case 'debtors':
      return { kind: 'debtor', id: field('customerId') ?? rest };
    case 'seller':
      return { kind: 'seller', id: 'seller' };
    case 'books':
      return { kind: 'books', id: rest };
    case 'bank':
      return bankSubject(field, own);
    case 'trail':
      return { kind: 'trail', id: rest };
    case undefined:
      return { kind: 'stream', id: streamId };
  }
}

function accessSubject(field: (name: string) => string | undefined, tenantId: string): Subject {
  const [user, key, seen] = [field('userId'), field('keyId'), field('subject')];
  if (user !== undefined) return { kind: 'user', id: user };
  if (key !== undefined) return { kind: 'api-key', id: key };
  if (seen !== undefined) return { kind: field('what') === 'conversation' ? 'conversation' : 'data', id: seen };
  return { kind: 'access', id: tenantId };
}

function privacySubject(field: (name: string) => string | undefined, tenantId: string): Subject {
  const [copy, erasure, hold] = [field('exportId'), field('erasureId'), field('holdId')];
  if (copy !== undefined) return { kind: 'export', id: copy };
  if (erasure !== undefined) return { kind: 'erasure', id: erasure };
  return hold === undefined ? { kind: 'privacy', id: tenantId } : { kind: 'legal-hold', id: hold };
}

/** An entry names its statement as well. */
function bankSubject(field: (name: string) => string | undefined, month: string): Subject {
  const entry = field('bankEntryId');
  return entry === undefined ? { kind: 'bank-statement', id: field('statementId') ?? month } : { kind: 'bank-entry', id: entry };
}

/** A metered reply is about its conversation, a hold about its reply, a threshold about the budget. */
function usageSubject(field: (name: string) => string | undefined, month: string): Subject {
  const [conversationId, replyId, purpose] = [field('conversationId'), field('replyId'), field('purpose')];
  if (conversationId !== undefined) return { kind: 'conversation', id: conversationId };
  if (replyId === undefined) return { kind: 'budget', id: month };
  return { kind: purpose === 'preview' ? 'preview' : 'reply', id: replyId };
}
