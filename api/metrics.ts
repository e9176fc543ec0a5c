import { Counter, Histogram, type Registry } from 'prom-client';

export interface Metrics {
  readonly requests: Counter<'route' | 'method' | 'status'>;
  readonly durations: Histogram<'route' | 'method'>;
  readonly limited: Counter<'by'>;
  readonly refusals: Counter<'code'>;
  readonly graphqlOperations: Counter<'kind' | 'outcome'>;
  readonly webhooks: Counter<'channel' | 'outcome'>;
}

/** Labels are routes and codes of ours, never ids, addresses or text. */
export function apiMetrics(registry: Registry): Metrics {
  const registers = [registry];
  return {
    requests: new Counter({ name: 'oce_http_requests_total', help: 'Answered HTTP requests.', labelNames: ['route', 'method', 'status'], registers }),
    durations: new Histogram({
      name: 'oce_http_request_duration_seconds',
      help: 'Time to the whole answer.',
      labelNames: ['route', 'method'],
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    limited: new Counter({ name: 'oce_http_rate_limited_total', help: 'Requests refused by a rate limit.', labelNames: ['by'], registers }),
    refusals: new Counter({ name: 'oce_refusals_total', help: 'Refused requests by code.', labelNames: ['code'], registers }),
    graphqlOperations: new Counter({ name: 'oce_graphql_operations_total', help: 'Executed GraphQL operations.', labelNames: ['kind', 'outcome'], registers }),
    webhooks: new Counter({ name: 'oce_webhook_deliveries_total', help: 'Webhook deliveries by outcome.', labelNames: ['channel', 'outcome'], registers }),
  };
}
