'use client';

import { InvoiceList } from '#invoices/invoice-list.tsx';

export const OperatorInvoicesPage = () => <InvoiceList tenantId={null} home="/operator/finance/invoices" />;
