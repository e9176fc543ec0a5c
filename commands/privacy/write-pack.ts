import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ConversationEvent } from '../../domain/conversations/events.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { configurationRecord, type ConfigurationEvent } from '../../domain/privacy/configuration-record.ts';
import { conversationRecord } from '../../domain/privacy/conversation-record.ts';
import { csvLine, csvMark, type Cell } from '../../domain/privacy/csv.ts';
import { packReadme } from '../../domain/privacy/pack-readme.ts';
import { packSchema, type ConfigurationRecord, type ConversationRecord } from '../../domain/privacy/pack.ts';
import { streamHistory, type HistoryDeps } from './stream-history.ts';

export interface PackRequest {
  readonly tenantId: string;
  readonly asOf: Instant;
  /** The pack holds what the log held up to here. */
  readonly until: bigint;
  readonly conversationIds: readonly string[];
  readonly channelIds: readonly string[];
}

/**
 * The pack as a stream. One conversation is in memory at a time; each file reads the log anew, because a ZIP is written
 * file after file and a plain copy on the disk in between is what we avoid.
 */
export async function writePack(
  deps: HistoryDeps,
  request: PackRequest,
): Promise<{ readonly pack: Readable; readonly counts: () => { conversations: number; messages: number } }> {
  const { tenantId, asOf, until, channelIds } = request;
  const conversationIds = [...request.conversationIds].sort();
  const counted = { conversations: 0, messages: 0 };
  const conversations = async function* (): AsyncGenerator<ConversationRecord> {
    for (const id of conversationIds) {
      const record = conversationRecord(id, await streamHistory<ConversationEvent>(deps, stream.conversation(tenantId, id), until));
      if (record) yield record;
    }
  };
  const countedConversations = async function* () {
    for await (const record of conversations()) {
      counted.conversations += 1;
      counted.messages += record.messages.filter((message) => message.author !== 'notice').length;
      yield record;
    }
  };

  const streams = [
    stream.tenant(tenantId),
    stream.assistant(tenantId),
    stream.access(tenantId),
    stream.budget(tenantId),
    stream.costCentres(tenantId),
    ...[...channelIds].sort().map((id) => stream.channel(tenantId, id)),
  ];
  const history = await Promise.all(streams.map((id) => streamHistory<ConfigurationEvent>(deps, id, until)));
  const configuration = configurationRecord(tenantId, asOf, history.flat());

  const zip = new ZipFile();
  const options = { mtime: new Date(asOf) };
  const add = (name: string, content: () => AsyncIterable<string>) =>
    zip.addReadStreamLazy(name, options, (done) => {
      const file = Readable.from(content(), { objectMode: false });
      // yazl listens for errors only on files that it opened itself.
      file.on('error', (error) => zip.emit('error', error));
      done(null, file);
    });
  const addText = (name: string, content: string) => zip.addBuffer(Buffer.from(content), name, options);
  addText('README.txt', packReadme(configuration.company.name, asOf));
  addText('schema.json', json(packSchema()));
  addText('configuration.json', json(configuration));
  for (const [name, rows] of Object.entries(configurationTables(configuration))) addText(name, csvMark + rows.map(csvLine).join(''));
  add('conversations.json', () => jsonArray(countedConversations()));
  add('conversations.csv', () =>
    csv(
      ['id', 'channelId', 'channelType', 'startedAt', 'contactId', 'contactAddress', 'contactName', 'messages'],
      conversations(),
      ({ id, channelId, channelType, startedAt, contact, messages }) => [
        [id, channelId, channelType, startedAt, contact.id, contact.address, contact.name, messages.length],
      ],
    ),
  );
  add('messages.csv', () =>
    csv(
      ['conversationId', 'id', 'at', 'author', 'text', 'model', 'promptVersion', 'inputTokens', 'outputTokens', 'cacheReadTokens', 'delivery'],
      conversations(),
      messageRows,
    ),
  );
  zip.end();
  const pack = zip.outputStream;
  if (!(pack instanceof Readable)) throw new Error('yazl no longer writes to a stream of Node');
  // Reading begins at once; an error that comes before anybody takes the pack is found by who takes it, and must not end the process.
  pack.on('error', () => undefined);
  zip.on('error', (error: Error) => pack.destroy(error));
  return { pack, counts: () => ({ ...counted }) };
}

function messageRows({ id, messages }: ConversationRecord): Cell[][] {
  return messages.map((m) => [
    id,
    m.id,
    m.at,
    m.author,
    m.author === 'notice' ? `${m.version} (${m.language})` : m.text,
    ...(m.author === 'assistant' ? [m.model, m.promptVersion, m.inputTokens, m.outputTokens, m.cacheReadTokens, m.delivery] : ['', '', '', '', '', '']),
  ]);
}

function configurationTables({ assistant, channels, users }: ConfigurationRecord): Record<string, Cell[][]> {
  return {
    'prompts.csv': [
      ['version', 'writtenAt', 'restoredFrom', 'note', 'text'],
      ...assistant.prompts.map((p) => [p.version, p.writtenAt, p.restoredFrom, p.note, p.text]),
    ],
    'channels.csv': [
      ['id', 'type', 'name', 'accountId', 'connectedAt', 'paused'],
      ...channels.map((c) => [c.id, c.type, c.name, c.accountId, c.connectedAt, c.paused]),
    ],
    'users.csv': [['id', 'email', 'name', 'role', 'status', 'invitedAt'], ...users.map((u) => [u.id, u.email, u.name, u.role, u.status, u.invitedAt])],
  };
}

async function* csv(
  head: readonly string[],
  records: AsyncIterable<ConversationRecord>,
  rows: (record: ConversationRecord) => readonly Cell[][],
): AsyncGenerator<string> {
  yield csvMark + csvLine(head);
  for await (const record of records) yield rows(record).map(csvLine).join('');
}

async function* jsonArray(records: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const record of records) {
    yield before + JSON.stringify(record);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
