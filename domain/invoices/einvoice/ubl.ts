import { creditNoteTypes } from './codes/documents.ts';
import { EInvoice } from './model.ts';
import { ublAllowances, ublBreakdown, ublLines, ublPeriod } from './ubl-lines.ts';
import { ublAddress, ublNamedParty, ublParty } from './ubl-parties.ts';
import { element, type XmlElement } from './xml/element.ts';
import { amount, constant, group, leaf, leaves, list, type Part } from './xml/parts.ts';

export const ublNamespaces = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
} as const;
export const ublRoots = {
  Invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  CreditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
} as const;
type Root = keyof typeof ublRoots;

const reference = (tag: string, key: string): Part => group(tag, [leaf('cbc:ID', key)]);
const documentType = (code: string) => ({
  where: ({ children }: XmlElement) => children.some(({ name, text }) => name === 'cbc:DocumentTypeCode' && text === code),
});
const supporting = ({ children }: XmlElement) => !children.some(({ name, text }) => name === 'cbc:DocumentTypeCode' && ['130', '50'].includes(text));

const additional: readonly Part[] = [
  list(
    'cac:AdditionalDocumentReference',
    'documents',
    [
      leaf('cbc:ID', 'reference'),
      leaf('cbc:DocumentDescription', 'description'),
      group('cac:Attachment', [
        leaf('cbc:EmbeddedDocumentBinaryObject', 'content', { mimeCode: 'mediaType', filename: 'fileName' }),
        group('cac:ExternalReference', [leaf('cbc:URI', 'location')]),
      ]),
    ],
    { where: supporting },
  ),
  group(
    'cac:AdditionalDocumentReference',
    [leaf('cbc:ID', 'object', { schemeID: 'objectScheme' }), constant('cbc:DocumentTypeCode', '130')],
    documentType('130'),
  ),
];
const originator = reference('cac:OriginatorDocumentReference', 'tender');
const contract = reference('cac:ContractDocumentReference', 'contract');

const means: Part = list('cac:PaymentMeans', 'payments', [
  leaf('cbc:PaymentMeansCode', 'code', { name: 'text' }),
  leaf('cbc:PaymentDueDate', 'dueOn'),
  leaf('cbc:PaymentID', 'remittance'),
  // UBL asks for the card's network, of which EN 16931 knows nothing.
  group('cac:CardAccount', [leaf('cbc:PrimaryAccountNumberID', 'number'), constant('cbc:NetworkID', 'NA'), leaf('cbc:HolderName', 'holder')], { key: 'card' }),
  group('cac:PayeeFinancialAccount', [leaf('cbc:ID', 'iban'), leaf('cbc:Name', 'name'), group('cac:FinancialInstitutionBranch', [leaf('cbc:ID', 'bic')])], {
    key: 'account',
  }),
  group('cac:PaymentMandate', [leaf('cbc:ID', 'mandate'), group('cac:PayerFinancialAccount', [leaf('cbc:ID', 'debitedAccount')])]),
]);

const totals: Part = group(
  'cac:LegalMonetaryTotal',
  [
    amount('cbc:LineExtensionAmount', 'lines'),
    amount('cbc:TaxExclusiveAmount', 'net'),
    amount('cbc:TaxInclusiveAmount', 'gross'),
    amount('cbc:AllowanceTotalAmount', 'allowances'),
    amount('cbc:ChargeTotalAmount', 'charges'),
    amount('cbc:PrepaidAmount', 'paid'),
    amount('cbc:PayableRoundingAmount', 'rounding'),
    amount('cbc:PayableAmount', 'due'),
  ],
  { key: 'totals' },
);

function root(kind: Root): Part {
  const invoice = kind === 'Invoice';
  return group(kind, [
    leaf('cbc:CustomizationID', 'specification'),
    leaf('cbc:ProfileID', 'process'),
    leaf('cbc:ID', 'number'),
    leaf('cbc:IssueDate', 'issuedOn'),
    ...(invoice ? [leaf('cbc:DueDate', 'dueOn')] : [leaf('cbc:TaxPointDate', 'taxPointOn')]),
    leaf(`cbc:${kind}TypeCode`, 'type'),
    leaves('cbc:Note', 'notes', 'text'),
    ...(invoice ? [leaf('cbc:TaxPointDate', 'taxPointOn')] : []),
    leaf('cbc:DocumentCurrencyCode', 'currency'),
    leaf('cbc:TaxCurrencyCode', 'taxCurrency'),
    leaf('cbc:AccountingCost', 'accounting'),
    leaf('cbc:BuyerReference', 'buyerReference'),
    group('cac:InvoicePeriod', [...ublPeriod, leaf('cbc:DescriptionCode', 'taxPointCode')], { key: 'period' }),
    group('cac:OrderReference', [leaf('cbc:ID', 'order'), leaf('cbc:SalesOrderID', 'salesOrder')]),
    list('cac:BillingReference', 'preceding', [group('cac:InvoiceDocumentReference', [leaf('cbc:ID', 'number'), leaf('cbc:IssueDate', 'issuedOn')])]),
    reference('cac:DespatchDocumentReference', 'despatchAdvice'),
    reference('cac:ReceiptDocumentReference', 'receivingAdvice'),
    ...(invoice ? [originator, contract, ...additional, reference('cac:ProjectReference', 'project')] : [contract, ...additional, originator]),
    group('cac:AccountingSupplierParty', [group('cac:Party', ublParty)], { key: 'seller' }),
    group('cac:AccountingCustomerParty', [group('cac:Party', ublParty)], { key: 'buyer' }),
    group('cac:PayeeParty', ublNamedParty, { key: 'payee' }),
    group('cac:TaxRepresentativeParty', ublNamedParty, { key: 'taxRepresentative' }),
    group('cac:Delivery', [
      leaf('cbc:ActualDeliveryDate', 'deliveredOn'),
      group('cac:DeliveryLocation', [leaf('cbc:ID', 'location'), group('cac:Address', ublAddress, { key: 'address' })], { key: 'delivery' }),
      group('cac:DeliveryParty', [group('cac:PartyName', [leaf('cbc:Name', 'deliveryName')])]),
    ]),
    means,
    group('cac:PaymentTerms', [leaf('cbc:Note', 'terms')]),
    ublAllowances('false', 'allowances', true),
    ublAllowances('true', 'charges', true),
    list('cac:TaxTotal', 'taxTotals', [leaf('cbc:TaxAmount', 'amount', { currencyID: 'currency' }), ublBreakdown]),
    totals,
    ublLines(invoice ? 'cac:InvoiceLine' : 'cac:CreditNoteLine'),
  ]);
}
const roots = { Invoice: root('Invoice'), CreditNote: root('CreditNote') };

/** The invoice in OASIS UBL 2.1, where a credit note is a document of its own. */
export function toUbl(invoice: EInvoice): XmlElement {
  const { taxes, taxTotals, payments, remittance, mandate, creditor, dueOn, seller, delivery, period, taxPointCode, ...rest } = invoice;
  const kind: Root = creditNoteTypes.has(invoice.type ?? '') ? 'CreditNote' : 'Invoice';
  const withBreakdown = taxTotals.findIndex(({ currency }) => currency === invoice.currency);
  const [document] = roots[kind].write(
    {
      ...rest,
      delivery,
      deliveryName: delivery?.name,
      period: period || taxPointCode ? { ...period, taxPointCode } : undefined,
      seller: seller && { ...seller, creditor },
      dueOn: kind === 'Invoice' ? dueOn : undefined,
      payments: payments.map((payment) => ({ ...payment, remittance, mandate, dueOn: kind === 'CreditNote' ? dueOn : undefined })),
      taxTotals: taxTotals.map((total, i) => (i === withBreakdown ? { ...total, breakdown: taxes } : total)),
      payee: invoice.payee && { ...invoice.payee, identifier: invoice.payee.identifiers[0]?.id },
    },
    invoice.currency ?? '',
  );
  const attributes = { xmlns: ublRoots[kind], ...Object.fromEntries(Object.entries(ublNamespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri])) };
  return { ...(document ?? element(kind, [])), attributes };
}

interface Read {
  readonly deliveryName?: string;
  readonly delivery?: object;
  readonly period?: { readonly taxPointCode?: string; readonly from?: string; readonly to?: string };
  readonly seller?: { readonly creditor?: string };
  readonly payee?: { readonly identifier?: string; readonly creditor?: string };
  readonly dueOn?: string;
  readonly payments?: readonly { readonly remittance?: string; readonly mandate?: string; readonly dueOn?: string }[];
  readonly taxTotals?: readonly { readonly breakdown?: readonly unknown[] }[];
}

export function fromUbl(document: XmlElement): EInvoice {
  const values: Record<string, unknown> = {};
  roots[document.name === 'CreditNote' ? 'CreditNote' : 'Invoice'].read(element('', [document]), values);
  const { deliveryName, ...read } = values as Read;
  const first = <T>(pick: (payment: NonNullable<Read['payments']>[number]) => T | undefined): T | undefined =>
    read.payments?.map(pick).find((v) => v !== undefined);
  return EInvoice.parse({
    ...read,
    delivery: read.delivery || deliveryName !== undefined ? { ...read.delivery, name: deliveryName } : undefined,
    period: read.period?.from !== undefined || read.period?.to !== undefined ? read.period : undefined,
    taxPointCode: read.period?.taxPointCode,
    payee: read.payee && { ...read.payee, ...(read.payee.identifier !== undefined && { identifiers: [{ id: read.payee.identifier }] }) },
    creditor: read.seller?.creditor ?? read.payee?.creditor,
    dueOn: read.dueOn ?? first(({ dueOn }) => dueOn),
    remittance: first(({ remittance }) => remittance),
    mandate: first(({ mandate }) => mandate),
    taxes: read.taxTotals?.flatMap(({ breakdown = [] }) => breakdown),
  });
}
