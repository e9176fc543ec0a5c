import type { Token } from './provider.ts';

export interface TokenQueue {
  readonly tokens: AsyncIterable<Token>;
  push(text: string): void;
  end(error?: unknown): void;
}

/** Lets an answer run on its own while somebody may, or may not, read along. */
export function tokenQueue(): TokenQueue {
  const waiting: Token[] = [];
  let ended = false;
  let failure: unknown;
  let wake: () => void = () => undefined;
  return {
    push(text) {
      waiting.push({ text });
      wake();
    },
    end(error) {
      ended = true;
      failure = error;
      wake();
    },
    tokens: {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const next = waiting.shift();
          if (next) yield next;
          else if (!ended)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          else if (failure !== undefined) throw failure;
          else return;
        }
      },
    },
  };
}
