import { BillPartRead } from '../../domain/reconciliation/events.ts';

export const of = { provider: 'AWS Bedrock', month: '2026-11' } as const;
export const tokens = { inputTokens: 1, outputTokens: 2, cacheReadTokens: 0, cacheWriteTokens: 0 };
export const lines = [{ day: '2026-11-03', model: 'm', ...tokens }];
export const part = (n: number, billId = 'b') => BillPartRead({ billId, part: n, lines });
export const whole = { ...of, billId: 'b', format: 'aws-cur', fileSha256: 'ab', parts: 2, lines: 2, skipped: 0, ...tokens } as const;
