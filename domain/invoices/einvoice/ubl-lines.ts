import { element } from './xml/element.ts';
import { amount, constant, group, leaf, list, type Part } from './xml/parts.ts';

const vat: Part = constant('cac:TaxScheme', [element('cbc:ID', 'VAT')]);

export const ublPeriod: readonly Part[] = [leaf('cbc:StartDate', 'from'), leaf('cbc:EndDate', 'to')];

export function ublAllowances(indicator: 'true' | 'false', key: string, taxed: boolean): Part {
  return list(
    'cac:AllowanceCharge',
    key,
    [
      constant('cbc:ChargeIndicator', indicator),
      leaf('cbc:AllowanceChargeReasonCode', 'reasonCode'),
      leaf('cbc:AllowanceChargeReason', 'reason'),
      leaf('cbc:MultiplierFactorNumeric', 'percent'),
      amount('cbc:Amount', 'amount'),
      amount('cbc:BaseAmount', 'base'),
      ...(taxed ? [group('cac:TaxCategory', [leaf('cbc:ID', 'category'), leaf('cbc:Percent', 'rate'), vat])] : []),
    ],
    { where: ({ children }) => children.find(({ name }) => name === 'cbc:ChargeIndicator')?.text === indicator },
  );
}

/** `TaxSubtotalType` of UBL 2.1. */
export const ublBreakdown: Part = list('cac:TaxSubtotal', 'breakdown', [
  amount('cbc:TaxableAmount', 'base'),
  amount('cbc:TaxAmount', 'amount'),
  group('cac:TaxCategory', [
    leaf('cbc:ID', 'category'),
    leaf('cbc:Percent', 'rate'),
    leaf('cbc:TaxExemptionReasonCode', 'reasonCode'),
    leaf('cbc:TaxExemptionReason', 'reason'),
    vat,
  ]),
]);

const item: Part = group('cac:Item', [
  leaf('cbc:Description', 'description'),
  leaf('cbc:Name', 'name'),
  group('cac:BuyersItemIdentification', [leaf('cbc:ID', 'buyerItem')]),
  group('cac:SellersItemIdentification', [leaf('cbc:ID', 'sellerItem')]),
  group('cac:StandardItemIdentification', [leaf('cbc:ID', 'standardItem', { schemeID: 'standardItemScheme' })]),
  group('cac:OriginCountry', [leaf('cbc:IdentificationCode', 'origin')]),
  list('cac:CommodityClassification', 'classifications', [leaf('cbc:ItemClassificationCode', 'code', { listID: 'scheme' })]),
  group('cac:ClassifiedTaxCategory', [leaf('cbc:ID', 'category'), leaf('cbc:Percent', 'rate'), vat]),
  list('cac:AdditionalItemProperty', 'attributes', [leaf('cbc:Name', 'name'), leaf('cbc:Value', 'value')]),
]);

/** A charge at the level of the price is forbidden (PEPPOL-EN16931-R044), so the indicator is kept as it was read. */
const price: Part = group('cac:Price', [
  amount('cbc:PriceAmount', 'price'),
  leaf('cbc:BaseQuantity', 'baseQuantity', { unitCode: 'baseUnit' }),
  group('cac:AllowanceCharge', [
    leaf('cbc:ChargeIndicator', 'priceDiscountIndicator'),
    amount('cbc:Amount', 'priceDiscount'),
    amount('cbc:BaseAmount', 'grossPrice'),
  ]),
]);

/** `InvoiceLineType` and `CreditNoteLineType` of UBL 2.1. */
export function ublLines(tag: 'cac:InvoiceLine' | 'cac:CreditNoteLine'): Part {
  return list(tag, 'lines', [
    leaf('cbc:ID', 'id'),
    leaf('cbc:Note', 'note'),
    leaf(tag === 'cac:InvoiceLine' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', 'quantity', { unitCode: 'unit' }),
    amount('cbc:LineExtensionAmount', 'net'),
    leaf('cbc:AccountingCost', 'accounting'),
    group('cac:InvoicePeriod', ublPeriod, { key: 'period' }),
    group('cac:OrderLineReference', [leaf('cbc:LineID', 'orderLine')]),
    group('cac:DocumentReference', [leaf('cbc:ID', 'object'), leaf('cbc:DocumentTypeCode', 'objectType')]),
    ublAllowances('false', 'allowances', false),
    ublAllowances('true', 'charges', false),
    item,
    price,
  ]);
}
