import type { BilledTokens } from '../events.ts';
import { catalogueModel, isCatalogued } from '../model-names.ts';
import type { BillRecord, Format } from './format.ts';
import { dayOf, quantityOf, unitOf } from './values.ts';

/** The columns of CUR 2.0 (Data Exports) and, in the same order, of the older reports. */
const columns = {
  start: ['line_item_usage_start_date', 'lineItem/UsageStartDate'],
  type: ['line_item_usage_type', 'lineItem/UsageType'],
  amount: ['line_item_usage_amount', 'lineItem/UsageAmount'],
  lineType: ['line_item_line_item_type', 'lineItem/LineItemType'],
  product: ['line_item_product_code', 'lineItem/ProductCode'],
  unit: ['pricing_unit', 'pricing/unit'],
  name: ['product_product_name', 'product/ProductName'],
  description: ['line_item_line_item_description', 'lineItem/LineItemDescription'],
} as const;

const cell = (record: BillRecord, name: keyof typeof columns) => record[columns[name][0]] ?? record[columns[name][1]] ?? '';
const nameOf = (record: BillRecord, name: keyof typeof columns) => (columns[name][0] in record ? columns[name][0] : columns[name][1]);

/** https://docs.aws.amazon.com/bedrock/latest/userguide/cost-mgmt-understanding-cur-data.html; the cache kinds hold the word `input` too. */
const kinds: readonly (readonly [RegExp, keyof BilledTokens])[] = [
  [/cache-?read/i, 'cacheReadTokens'],
  [/cache-?write/i, 'cacheWriteTokens'],
  [/input-?token/i, 'inputTokens'],
  [/output-?token/i, 'outputTokens'],
];

export const awsCur: Format = {
  name: 'aws-cur',
  fits: (names) => columns.type.some((name) => names.has(name)),
  read(record) {
    const lineType = cell(record, 'lineType');
    const product = `${cell(record, 'product')} ${cell(record, 'name')}`;
    // Taxes, credits, discounts and other services are of no concern here.
    if ((lineType !== '' && !/usage$/i.test(lineType)) || !/bedrock/i.test(product)) return 'skip';
    const type = cell(record, 'type');
    const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
    if (!kind) return 'skip';
    const day = dayOf(cell(record, 'start'));
    if (!day) return { column: nameOf(record, 'start'), value: cell(record, 'start') };
    const quantity = quantityOf(cell(record, 'amount'));
    if (!quantity) return { column: nameOf(record, 'amount'), value: cell(record, 'amount') };
    const unit = cell(record, 'unit') === '' ? 1_000 : unitOf(cell(record, 'unit'));
    if (unit === undefined) return { column: nameOf(record, 'unit'), value: cell(record, 'unit') };
    return { day, model: modelOf(record), tokens: { [kind]: quantity.times(unit) } };
  },
};

/** Models of other vendors are products of their own, and the usage type says nothing but the kind. */
function modelOf(record: BillRecord): string {
  const own = modelPart(cell(record, 'type'));
  const known = [own, cell(record, 'name'), cell(record, 'description')].map((written) => catalogueModel(written)).find((model) => isCatalogued(model));
  return known ?? (own === '' ? cell(record, 'name') : own);
}

/** `EUC1-MistralLarge2407-input-tokens` without the region in front and the kind behind. */
function modelPart(type: string): string {
  return type.replace(/^[A-Z]{2,4}\d-/, '').replace(/-(mantle-)?(cache|input|output).*$/i, '');
}
