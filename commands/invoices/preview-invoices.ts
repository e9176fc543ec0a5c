import { draftInvoice, missingInAddress, type DraftRefusal, type InvoiceDraft } from '../../domain/invoices/draft-invoice.ts';
import { seriesOf } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { sellerFolding } from '../../domain/invoices/seller.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import type { Sources } from '../kernel/command.ts';
import { completeMonth, gatherMonth } from './gather-month.ts';

export interface PreviewedInvoice {
  readonly tenantId: string;
  readonly customerName: string;
  /** What would be issued, or why nothing would. */
  readonly draft: InvoiceDraft | Rejection<DraftRefusal>;
  /** What § 14 (4) Nr. 1 UStG wants and the customer has not told; no reason to refuse. */
  readonly missingInAddress: readonly string[];
}

/** What an invoice run would issue, without issuing it. */
export async function previewInvoices(
  state: Sources['state'],
  {
    period,
    asOf,
    tenantIds,
    today,
  }: {
    readonly period: Month;
    readonly asOf?: BusinessDate | undefined;
    readonly tenantIds: readonly string[];
    readonly today: BusinessDate;
  },
): Promise<readonly PreviewedInvoice[]> {
  const { seller } = await state(sellerFolding, stream.seller());
  const register = await state(invoiceRegisterFolding, stream.invoiceRegister(seriesOf(today)));
  const previews: PreviewedInvoice[] = [];
  for (const customerId of tenantIds) {
    const month = await gatherMonth(state, { customerId, period, issuedOn: today });
    const draft = draftInvoice({ customerId, period, asOf, issuedOn: today, seller }, completeMonth(month, register, { period, customerId }));
    previews.push({ tenantId: customerId, customerName: month.tenant.companyName, draft, missingInAddress: isRejection(draft) ? [] : missingInAddress(draft) });
  }
  return previews;
}
