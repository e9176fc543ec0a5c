import { Command } from 'commander';
import type { RecordedEvent } from '../../commands/kernel/event-store.ts';
import type { Core } from '../core.ts';
import { count } from './options.ts';
import { withCore } from './session.ts';

interface Asked {
  readonly last: number;
  readonly follow: boolean;
  readonly json?: boolean;
}

export function events(): Command {
  const noun = new Command('events').description('the log itself');
  noun
    .command('tail')
    .description('shows the newest events and those that come')
    .option('--last <n>', 'how many of the newest to begin with', count, 20)
    .option('--no-follow', 'stop at the newest instead of waiting for more')
    .option('--json', 'as data: one object per line, or {items} with --no-follow')
    .action((asked: Asked) => withCore((core) => tail(core, asked)));
  return noun;
}

async function tail({ store }: Core, { last, follow, json }: Asked): Promise<void> {
  const newest = await store.newest(last);
  if (!follow) {
    if (json) console.log(JSON.stringify({ items: newest.map(plain) }, undefined, 2));
    else for (const event of newest) print(event, false);
    return;
  }
  for (const event of newest) print(event, json);
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  let position = newest.at(-1)?.position ?? (await store.head());
  while (!stopping.signal.aborted) {
    const page = await store.readAll(position, 200);
    for (const event of page) print(event, json);
    position = page.at(-1)?.position ?? position;
    if (page.length === 0) await store.changed(position, stopping.signal);
  }
}

/** The facts as stored: personal fields stay sealed. */
function plain({ position, streamId, revision, id, type, meta, data }: RecordedEvent) {
  return {
    position: String(position),
    at: meta.at,
    stream: streamId,
    revision,
    id,
    type,
    tenantId: meta.tenantId,
    actor: meta.actor,
    commandId: meta.commandId,
    data,
  };
}

function print(event: RecordedEvent, json: boolean | undefined): void {
  const { position, at, stream, revision, type, actor } = plain(event);
  console.log(json ? JSON.stringify(plain(event)) : `${position.padStart(8)}  ${at}  ${type.padEnd(24)} ${stream}@${revision}  ${actor.kind}:${actor.id}`);
}
