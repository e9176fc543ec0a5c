'use client';

import { useParams } from 'next/navigation';
import { InvoiceDetail } from '#invoices/invoice-detail.tsx';

export const OperatorInvoicePage = () => (
  <InvoiceDetail number={decodeURIComponent(useParams<{ number: string }>().number)} home="/operator/finance/invoices" />
);
