import { element } from './xml/element.ts';
import { constant, date102, group, leaf, list, type Part } from './xml/parts.ts';

export const ciiPeriod: Part = group('ram:BillingSpecifiedPeriod', [date102('ram:StartDateTime', 'from'), date102('ram:EndDateTime', 'to')], { key: 'period' });

/** An allowance and a charge are one element, told apart by an indicator. */
export function ciiAllowances(indicator: 'true' | 'false', key: string, taxed: boolean): Part {
  return list(
    'ram:SpecifiedTradeAllowanceCharge',
    key,
    [
      constant('ram:ChargeIndicator', [element('udt:Indicator', indicator)]),
      leaf('ram:CalculationPercent', 'percent'),
      leaf('ram:BasisAmount', 'base'),
      leaf('ram:ActualAmount', 'amount'),
      leaf('ram:ReasonCode', 'reasonCode'),
      leaf('ram:Reason', 'reason'),
      ...(taxed
        ? [group('ram:CategoryTradeTax', [constant('ram:TypeCode', 'VAT'), leaf('ram:CategoryCode', 'category'), leaf('ram:RateApplicablePercent', 'rate')])]
        : []),
    ],
    { where: ({ children }) => children.find(({ name }) => name === 'ram:ChargeIndicator')?.children[0]?.text === indicator },
  );
}

const product: Part = group('ram:SpecifiedTradeProduct', [
  leaf('ram:GlobalID', 'standardItem', { schemeID: 'standardItemScheme' }),
  leaf('ram:SellerAssignedID', 'sellerItem'),
  leaf('ram:BuyerAssignedID', 'buyerItem'),
  leaf('ram:Name', 'name'),
  leaf('ram:Description', 'description'),
  list('ram:ApplicableProductCharacteristic', 'attributes', [leaf('ram:Description', 'name'), leaf('ram:Value', 'value')]),
  list('ram:DesignatedProductClassification', 'classifications', [leaf('ram:ClassCode', 'code', { listID: 'scheme' })]),
  group('ram:OriginTradeCountry', [leaf('ram:ID', 'origin')]),
]);

const agreement: Part = group('ram:SpecifiedLineTradeAgreement', [
  group('ram:BuyerOrderReferencedDocument', [leaf('ram:LineID', 'orderLine')]),
  group('ram:GrossPriceProductTradePrice', [
    leaf('ram:ChargeAmount', 'grossPrice'),
    group('ram:AppliedTradeAllowanceCharge', [
      group('ram:ChargeIndicator', [leaf('udt:Indicator', 'priceDiscountIndicator')]),
      leaf('ram:ActualAmount', 'priceDiscount'),
    ]),
  ]),
  group('ram:NetPriceProductTradePrice', [leaf('ram:ChargeAmount', 'price'), leaf('ram:BasisQuantity', 'baseQuantity', { unitCode: 'baseUnit' })]),
]);

const settlement: Part = group('ram:SpecifiedLineTradeSettlement', [
  group('ram:ApplicableTradeTax', [constant('ram:TypeCode', 'VAT'), leaf('ram:CategoryCode', 'category'), leaf('ram:RateApplicablePercent', 'rate')]),
  ciiPeriod,
  ciiAllowances('false', 'allowances', false),
  ciiAllowances('true', 'charges', false),
  group('ram:SpecifiedTradeSettlementLineMonetarySummation', [leaf('ram:LineTotalAmount', 'net')]),
  group('ram:AdditionalReferencedDocument', [leaf('ram:IssuerAssignedID', 'object'), leaf('ram:TypeCode', 'objectType')]),
  group('ram:ReceivableSpecifiedTradeAccountingAccount', [leaf('ram:ID', 'accounting')]),
]);

/** `SupplyChainTradeLineItemType` of CII D16B. */
export const ciiLines: Part = list('ram:IncludedSupplyChainTradeLineItem', 'lines', [
  group('ram:AssociatedDocumentLineDocument', [leaf('ram:LineID', 'id'), group('ram:IncludedNote', [leaf('ram:Content', 'note')])]),
  product,
  agreement,
  group('ram:SpecifiedLineTradeDelivery', [leaf('ram:BilledQuantity', 'quantity', { unitCode: 'unit' })]),
  settlement,
]);
