import { columnsFormat } from './columns.ts';
import type { BillRecord, Format } from './format.ts';

/** Names as in Mistral's API answers; the vendor states no format of its exports, so the words of both are taken. */
const words = {
  day: ['created', 'created_at', 'date', 'day', 'timestamp'],
  model: ['model', 'model_name'],
  requestId: ['id', 'request_id'],
  inputTokens: ['prompt_tokens', 'input_tokens', 'usage.prompt_tokens'],
  outputTokens: ['completion_tokens', 'output_tokens', 'usage.completion_tokens'],
  cacheReadTokens: ['cached_tokens', 'usage.prompt_tokens_details.cached_tokens', 'prompt_tokens_details.cached_tokens'],
} as const;

type Word = keyof typeof words;

const needed: readonly Word[] = ['day', 'model', 'inputTokens', 'outputTokens'];
const find = (has: (name: string) => boolean, word: Word) => words[word].find(has);

export const mistralUsage: Format = {
  name: 'mistral-usage',
  fits: (names) => needed.every((word) => find((name) => names.has(name), word) !== undefined),
  read(record: BillRecord) {
    const column = (word: Word) => find((name) => name in record, word);
    const [day, model, inputTokens, outputTokens] = needed.map(column);
    const missing = needed.find((word) => column(word) === undefined);
    if (!day || !model || !inputTokens || !outputTokens) return { column: missing ?? 'model', value: '' };
    const requestId = column('requestId');
    const cacheReadTokens = column('cacheReadTokens');
    const mapping = {
      day,
      model,
      inputTokens,
      outputTokens,
      inputContainsCached: true,
      ...(requestId && { requestId }),
      ...(cacheReadTokens && { cacheReadTokens }),
    };
    return columnsFormat(mapping).read(record);
  },
};
