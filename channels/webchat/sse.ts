/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
export const sseHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
} as const;

/** JSON has no bare line break, so one `data:` line is enough. */
export function frame(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export const opening = 'retry: 3000\n\n';
export const heartbeat = ': ping\n\n';

/** Where a stream broke off: so many UTF-16 units of this reply had arrived. */
export interface Mark {
  readonly replyId: string;
  readonly offset: number;
}

export const markId = ({ replyId, offset }: Mark) => `${replyId}.${offset}`;

export function readMark(lastEventId: string | undefined): Mark | undefined {
  const [, replyId, offset] = /^([A-Za-z0-9_-]{1,80})\.(\d{1,7})$/.exec(lastEventId ?? '') ?? [];
  return replyId && offset ? { replyId, offset: Number(offset) } : undefined;
}
