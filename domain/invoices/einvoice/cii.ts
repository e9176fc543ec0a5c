import { ciiAddress, ciiParty } from './cii-parties.ts';
import { ciiAllowances, ciiLines, ciiPeriod } from './cii-lines.ts';
import { EInvoice } from './model.ts';
import { element, type XmlElement } from './xml/element.ts';
import { alias, constant, date102, group, leaf, leaves, list, type Part } from './xml/parts.ts';

const typed = (code: string) => ({
  where: ({ children }: XmlElement) => children.some(({ name, text }) => name === 'ram:TypeCode' && text === code),
});

const agreement: Part = group('ram:ApplicableHeaderTradeAgreement', [
  leaf('ram:BuyerReference', 'buyerReference'),
  group('ram:SellerTradeParty', ciiParty, { key: 'seller' }),
  group('ram:BuyerTradeParty', ciiParty, { key: 'buyer' }),
  group('ram:SellerTaxRepresentativeTradeParty', ciiParty, { key: 'taxRepresentative' }),
  group('ram:SellerOrderReferencedDocument', [leaf('ram:IssuerAssignedID', 'salesOrder')]),
  group('ram:BuyerOrderReferencedDocument', [leaf('ram:IssuerAssignedID', 'order')]),
  group('ram:ContractReferencedDocument', [leaf('ram:IssuerAssignedID', 'contract')]),
  // 916 supports the invoice, 50 is a tender, 130 an object that is billed.
  list(
    'ram:AdditionalReferencedDocument',
    'documents',
    [
      leaf('ram:IssuerAssignedID', 'reference'),
      leaf('ram:URIID', 'location'),
      constant('ram:TypeCode', '916'),
      leaf('ram:Name', 'description'),
      leaf('ram:AttachmentBinaryObject', 'content', { mimeCode: 'mediaType', filename: 'fileName' }),
    ],
    typed('916'),
  ),
  group('ram:AdditionalReferencedDocument', [leaf('ram:IssuerAssignedID', 'tender'), constant('ram:TypeCode', '50')], typed('50')),
  group(
    'ram:AdditionalReferencedDocument',
    [leaf('ram:IssuerAssignedID', 'object'), constant('ram:TypeCode', '130'), leaf('ram:ReferenceTypeCode', 'objectScheme')],
    typed('130'),
  ),
  group('ram:SpecifiedProcuringProject', [leaf('ram:ID', 'project'), constant('ram:Name', 'Project reference')]),
]);

// The schema wants this element even when there is nothing to say in it.
const delivery: Part = group(
  'ram:ApplicableHeaderTradeDelivery',
  [
    group(
      'ram:ShipToTradeParty',
      [
        leaf('ram:ID', 'location'),
        alias('ram:GlobalID', 'location'),
        leaf('ram:Name', 'name'),
        group('ram:PostalTradeAddress', ciiAddress, { key: 'address' }),
      ],
      { key: 'delivery' },
    ),
    group('ram:ActualDeliverySupplyChainEvent', [date102('ram:OccurrenceDateTime', 'deliveredOn')]),
    group('ram:DespatchAdviceReferencedDocument', [leaf('ram:IssuerAssignedID', 'despatchAdvice')]),
    group('ram:ReceivingAdviceReferencedDocument', [leaf('ram:IssuerAssignedID', 'receivingAdvice')]),
  ],
  { always: true },
);

const means: Part = list('ram:SpecifiedTradeSettlementPaymentMeans', 'payments', [
  leaf('ram:TypeCode', 'code'),
  leaf('ram:Information', 'text'),
  group('ram:ApplicableTradeSettlementFinancialCard', [leaf('ram:ID', 'number'), leaf('ram:CardholderName', 'holder')], { key: 'card' }),
  group('ram:PayerPartyDebtorFinancialAccount', [leaf('ram:IBANID', 'debitedAccount')]),
  group('ram:PayeePartyCreditorFinancialAccount', [leaf('ram:IBANID', 'iban'), leaf('ram:AccountName', 'name'), alias('ram:ProprietaryID', 'iban')], {
    key: 'account',
  }),
  group('ram:PayeeSpecifiedCreditorFinancialInstitution', [leaf('ram:BICID', 'bic')], { key: 'institution' }),
]);

const settlement: Part = group('ram:ApplicableHeaderTradeSettlement', [
  leaf('ram:CreditorReferenceID', 'creditor'),
  leaf('ram:PaymentReference', 'remittance'),
  leaf('ram:TaxCurrencyCode', 'taxCurrency'),
  leaf('ram:InvoiceCurrencyCode', 'currency'),
  group('ram:PayeeTradeParty', ciiParty, { key: 'payee' }),
  means,
  list('ram:ApplicableTradeTax', 'taxes', [
    leaf('ram:CalculatedAmount', 'amount'),
    constant('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', 'reason'),
    leaf('ram:BasisAmount', 'base'),
    leaf('ram:CategoryCode', 'category'),
    leaf('ram:ExemptionReasonCode', 'reasonCode'),
    date102('ram:TaxPointDate', 'taxPointOn', 'udt:DateString'),
    leaf('ram:DueDateTypeCode', 'taxPointCode'),
    leaf('ram:RateApplicablePercent', 'rate'),
  ]),
  ciiPeriod,
  ciiAllowances('false', 'allowances', true),
  ciiAllowances('true', 'charges', true),
  group('ram:SpecifiedTradePaymentTerms', [
    leaf('ram:Description', 'terms'),
    date102('ram:DueDateDateTime', 'dueOn'),
    leaf('ram:DirectDebitMandateID', 'mandate'),
  ]),
  group(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    [
      leaf('ram:LineTotalAmount', 'lines'),
      leaf('ram:ChargeTotalAmount', 'charges'),
      leaf('ram:AllowanceTotalAmount', 'allowances'),
      leaf('ram:TaxBasisTotalAmount', 'net'),
      leaves('ram:TaxTotalAmount', 'taxTotals', 'amount', { currencyID: 'currency' }),
      leaf('ram:RoundingAmount', 'rounding'),
      leaf('ram:GrandTotalAmount', 'gross'),
      leaf('ram:TotalPrepaidAmount', 'paid'),
      leaf('ram:DuePayableAmount', 'due'),
    ],
    { key: 'totals' },
  ),
  list('ram:InvoiceReferencedDocument', 'preceding', [
    leaf('ram:IssuerAssignedID', 'number'),
    date102('ram:FormattedIssueDateTime', 'issuedOn', 'qdt:DateTimeString'),
  ]),
  group('ram:ReceivableSpecifiedTradeAccountingAccount', [leaf('ram:ID', 'accounting')]),
]);

const root: Part = group('rsm:CrossIndustryInvoice', [
  group('rsm:ExchangedDocumentContext', [
    group('ram:BusinessProcessSpecifiedDocumentContextParameter', [leaf('ram:ID', 'process')]),
    group('ram:GuidelineSpecifiedDocumentContextParameter', [leaf('ram:ID', 'specification')]),
  ]),
  group('rsm:ExchangedDocument', [
    leaf('ram:ID', 'number'),
    leaf('ram:TypeCode', 'type'),
    date102('ram:IssueDateTime', 'issuedOn'),
    list('ram:IncludedNote', 'notes', [leaf('ram:Content', 'text'), leaf('ram:SubjectCode', 'subject')]),
  ]),
  group('rsm:SupplyChainTradeTransaction', [ciiLines, agreement, delivery, settlement]),
]);

export const ciiNamespaces = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
} as const;

/** The invoice in UN/CEFACT's Cross Industry Invoice D16B. */
export function toCii(invoice: EInvoice): XmlElement {
  const { taxTotals, totals, taxPointOn, taxPointCode, payments, taxes, ...rest } = invoice;
  const [document] = root.write(
    {
      ...rest,
      totals: { ...totals, taxTotals },
      taxes: taxes.map((tax) => ({ ...tax, taxPointOn, taxPointCode })),
      payments: payments.map((payment) => ({ ...payment, institution: { bic: payment.account?.bic } })),
    },
    invoice.currency ?? '',
  );
  const attributes = Object.fromEntries(Object.entries(ciiNamespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  return { ...(document ?? element('rsm:CrossIndustryInvoice', [])), attributes };
}

export function fromCii(document: XmlElement): EInvoice {
  const values: Record<string, unknown> = {};
  root.read(element('', [document]), values);
  const { totals, taxes, payments, ...rest } = values as {
    totals?: { taxTotals?: unknown };
    taxes?: { taxPointOn?: string; taxPointCode?: string }[];
    payments?: { account?: object; institution?: { bic?: string } }[];
  };
  return EInvoice.parse({
    ...rest,
    totals,
    taxTotals: totals?.taxTotals,
    taxes,
    taxPointOn: taxes?.find(({ taxPointOn }) => taxPointOn !== undefined)?.taxPointOn,
    taxPointCode: taxes?.find(({ taxPointCode }) => taxPointCode !== undefined)?.taxPointCode,
    payments: payments?.map(({ account, institution, ...payment }) => ({
      ...payment,
      ...((account !== undefined || institution !== undefined) && { account: { ...account, ...institution } }),
    })),
  });
}
