import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBill } from './read-bill.ts';

const read = (text: string | Buffer, options: Partial<Parameters<typeof readBill>[1]> = {}) =>
  readBill(Readable.from([Buffer.from(text)]), { month: '2026-11', ...options });
const rows = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const none = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };

describe('reading a usage report of AWS', () => {
  const header =
    'line_item_usage_start_date,line_item_line_item_type,line_item_product_code,line_item_usage_type,line_item_usage_amount,pricing_unit,product_product_name,line_item_line_item_description';
  it('adds the hours of a day up, by the four kinds of tokens, and passes over what is no usage of Bedrock (CUR 2.0)', async () => {
    const bill = rows(
      header,
      '2026-11-03T10:00:00.000Z,Usage,AmazonBedrock,EUC1-MistralLarge2407-input-tokens,12.3450000000,1K tokens,Amazon Bedrock,',
      '2026-11-03T11:00:00.000Z,Usage,AmazonBedrock,EUC1-MistralLarge2407-input-tokens,0.0050000000,1K tokens,Amazon Bedrock,',
      '2026-11-03T11:00:00.000Z,Usage,AmazonBedrock,EUC1-MistralLarge2407-output-tokens,2.5,1K tokens,Amazon Bedrock,',
      '2026-11-04T00:00:00.000Z,Usage,AmazonBedrockFM,EUC1-MP:EUC1_CacheReadInputTokenCount-Units,0.7,1K tokens,Claude Haiku 4.5 (Amazon Bedrock Edition),"Tokens, cached"',
      '2026-11-04T00:00:00.000Z,Usage,AmazonBedrock,EUC1-Claude4.5Haiku-cache-write-input-token-count,0.25,1K tokens,Amazon Bedrock,',
      '2026-11-04T00:00:00.000Z,Usage,AmazonEC2,EUC1-BoxUsage:t3.micro,24,Hrs,Amazon EC2,',
      '2026-11-04T00:00:00.000Z,Tax,AmazonBedrock,EUC1-MistralLarge2407-input-tokens,1,,Amazon Bedrock,',
      '2026-10-31T23:00:00.000Z,Usage,AmazonBedrock,EUC1-MistralLarge2407-input-tokens,9,1K tokens,Amazon Bedrock,',
    );
    expect(await read(bill)).toMatchObject({
      format: 'aws-cur',
      skipped: 3,
      lines: [
        { day: '2026-11-03', model: 'mistral-large-2', ...none, inputTokens: 12_350, outputTokens: 2_500 },
        { day: '2026-11-04', model: 'claude-haiku', ...none, cacheReadTokens: 700, cacheWriteTokens: 250 },
      ],
    });
  });
  it('knows the columns of the older reports too', async () => {
    const bill = rows(
      'identity/LineItemId,lineItem/UsageStartDate,lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageType,lineItem/UsageAmount,pricing/unit',
      'x,2026-11-03T10:00:00Z,Usage,AmazonBedrock,EUC1-Llama3.1-70B-output-tokens,1.5,1K tokens',
    );
    expect(await read(bill)).toMatchObject({ format: 'aws-cur', lines: [{ model: 'llama-3.1-70b', outputTokens: 1_500 }] });
  });
  it.each([
    ['line_item_usage_start_date', 'yesterday', '1', '1K tokens'],
    ['line_item_usage_amount', '2026-11-03T10:00:00.000Z', '-1', '1K tokens'],
    ['line_item_usage_amount', '2026-11-03T10:00:00.000Z', '1,5', '1K tokens'],
    ['pricing_unit', '2026-11-03T10:00:00.000Z', '1', 'Hrs'],
  ])('names the row and the column %s that can not be', async (column, day, amount, unit) => {
    const good = '2026-11-03T10:00:00.000Z,Usage,AmazonBedrock,X-input-tokens,1,1K tokens,Amazon Bedrock,';
    expect(await read(rows(header, good, `${day},Usage,AmazonBedrock,X-input-tokens,"${amount}",${unit},Amazon Bedrock,`))).toMatchObject({
      rejected: 'BillValueInvalid',
      info: { row: 2, column },
    });
  });
});

describe('reading a usage report of Azure', () => {
  it('takes the kind from the name of the meter and the unit from its column', async () => {
    const bill = rows(
      '\uFEFFDate,MeterCategory,MeterSubCategory,MeterName,Quantity,UnitOfMeasure,Tags',
      '11/03/2026,Foundry Models,Mistral Large,Mistral Large 2 Inp Tokens,12.5,1K,"""a"": ""b"", ""c"": ""d"""',
      '11/03/2026,Foundry Models,Mistral Large,Mistral Large 2 Outp Tokens,3,1K,',
      '11/03/2026,Foundry Models,Mistral Large,Mistral Large 2 cchd Inp Tokens,1.25,1K,',
      '11/03/2026,Virtual Machines,D2,D2 v5,24,1 Hour,',
    );
    expect(await read(bill)).toMatchObject({
      format: 'azure-usage',
      skipped: 1,
      lines: [{ day: '2026-11-03', model: 'mistral-large-2', inputTokens: 12_500, outputTokens: 3_000, cacheReadTokens: 1_250 }],
    });
  });
});

describe('reading a usage report of Mistral', () => {
  const record = { id: 'cmpl-1', created: 1_793_700_000, model: 'mistral-large-latest', usage: { prompt_tokens: 900, completion_tokens: 100 } };
  it('keeps one line per request, from JSON in any of its wrappings', async () => {
    const line = { day: '2026-11-03', model: 'mistral-large-2', requestId: 'cmpl-1', ...none, inputTokens: 900, outputTokens: 100 };
    for (const text of [JSON.stringify([record]), JSON.stringify({ object: 'list', data: [record] }), `${JSON.stringify(record)}\n`])
      expect(await read(text, { json: true })).toMatchObject({ format: 'mistral-usage', lines: [line] });
  });
  it('counts cached tokens apart, as we meter them', async () => {
    const cached = { ...record, usage: { ...record.usage, prompt_tokens_details: { cached_tokens: 400 } } };
    expect(await read(JSON.stringify([cached]), { json: true })).toMatchObject({ lines: [{ inputTokens: 500, cacheReadTokens: 400 }] });
  });
  it('reads the same as CSV', async () => {
    const bill = rows('request_id,date,model,input_tokens,output_tokens', 'r1,2026-11-03,mistral-large-2411,900,100', 'r2,2026-11-03,mistral-large-2411,1,2');
    expect(await read(bill)).toMatchObject({
      lines: [
        { requestId: 'r1', inputTokens: 900 },
        { requestId: 'r2', outputTokens: 2 },
      ],
    });
  });
});

describe('reading any other report', () => {
  const mapping = { day: 'Tag', model: 'Modell', inputTokens: 'Ein', outputTokens: 'Aus', cacheReadTokens: 'Cache', inputContainsCached: true };
  it('goes by the names of the columns, with semicolons where a spreadsheet wrote it', async () => {
    const bill = rows('Tag;Modell;Ein;Aus;Cache;Notiz', '2026-11-03;mistral-large-2;100;20;30;a,b', '2026-11-03;mistral-large-2;5;;;');
    expect(await read(bill, { mapping })).toMatchObject({
      format: 'columns',
      lines: [{ day: '2026-11-03', inputTokens: 75, outputTokens: 20, cacheReadTokens: 30 }],
    });
  });
  it('refuses what it does not know, what is broken, what is empty and what is too large', async () => {
    expect(await read('a,b\n1,2\n')).toMatchObject({ rejected: 'BillFormatUnknown', info: { columns: 'a, b' } });
    expect(await read('Tag;Modell;Ein;Aus;Cache\n2026-11-03;x;1\n', { mapping })).toMatchObject({ rejected: 'BillMalformed', info: { row: 1 } });
    expect(await read('{"a":', { json: true })).toMatchObject({ rejected: 'BillMalformed' });
    expect(await read(rows('Tag;Modell;Ein;Aus;Cache', '2026-10-03;x;1;1;0'), { mapping })).toMatchObject({ rejected: 'BillEmpty', info: { skipped: 1 } });
    expect(await read('')).toMatchObject({ rejected: 'BillEmpty' });
    expect(
      await read(rows('Tag;Modell;Ein;Aus;Cache', ...Array.from({ length: 100 }, () => '2026-11-03;x;1;1;0')), { mapping, maxBytes: 1_000 }),
    ).toMatchObject({
      rejected: 'BillTooLarge',
    });
    expect(await read(rows('Tag;Modell;Ein;Aus;Cache', '2026-11-03;x;10;1;20'), { mapping })).toMatchObject({
      rejected: 'BillValueInvalid',
      info: { column: 'Ein' },
    });
  });
  it('reads a large report in pieces of any size', async () => {
    const text = rows('Tag;Modell;Ein;Aus;Cache', ...Array.from({ length: 20_000 }, (_, n) => `2026-11-${String(1 + (n % 30)).padStart(2, '0')};m;1;2;0`));
    const pieces = Array.from({ length: Math.ceil(text.length / 1_013) }, (_, n) => Buffer.from(text.slice(n * 1_013, (n + 1) * 1_013)));
    const bill = await readBill(Readable.from(pieces), { month: '2026-11', mapping });
    expect('lines' in bill && bill.lines.reduce((all, { outputTokens }) => all + outputTokens, 0)).toBe(40_000);
  });
});
