import { describe, expect, it } from 'vitest';
import { eventReader } from './sse.ts';

describe('eventReader', () => {
  it('joins an event that arrives in pieces', () => {
    const read = eventReader();
    expect(read('event: ne')).toEqual([]);
    expect(read('xt\ndata: {"a":')).toEqual([]);
    expect(read('1}\n\n')).toEqual([{ event: 'next', data: '{"a":1}' }]);
  });

  it('reads several events of one piece and skips comments', () => {
    expect(eventReader()(':\n\nevent: next\ndata: 1\n\nevent: complete\n\n')).toEqual([
      { event: 'next', data: '1' },
      { event: 'complete', data: '' },
    ]);
  });

  it('joins data lines with a line break and accepts carriage returns', () => {
    expect(eventReader()('data: one\r\ndata: two\r\n\r\n')).toEqual([{ event: 'message', data: 'one\ntwo' }]);
  });
});
