import { connectChannelEndpoint, pauseChannelEndpoint, replaceCredentialsEndpoint } from './channels.ts';
import { readExportEndpoint, requestExportEndpoint } from './data.ts';
import type { Endpoint } from './endpoint.ts';
import { healthEndpoint } from './health.ts';
import { listInvoicesEndpoint, readInvoiceEndpoint } from './invoices.ts';
import { chatEndpoint } from './llm.ts';
import { registerTenantEndpoint, tenantStatusEndpoint, terminateTenantEndpoint } from './tenants.ts';
import { tokenUsageEndpoint } from './tokens.ts';

/** The whole REST API, in the order of its description. */
export const endpoints: readonly Endpoint[] = [
  registerTenantEndpoint,
  tenantStatusEndpoint,
  terminateTenantEndpoint,
  connectChannelEndpoint,
  pauseChannelEndpoint,
  replaceCredentialsEndpoint,
  chatEndpoint,
  tokenUsageEndpoint,
  listInvoicesEndpoint,
  readInvoiceEndpoint,
  requestExportEndpoint,
  readExportEndpoint,
  healthEndpoint,
];
