import { healthOf, type HealthReport, type Probes } from '../http/health.ts';
import { endpoint, type Endpoint } from './endpoint.ts';
import { HealthAnswer } from './schemas.ts';

const reports = new WeakMap<Probes, () => Promise<HealthReport>>();

/** One report per set of probes, so that all who ask share its answers. */
export function healthReport(probes: Probes): () => Promise<HealthReport> {
  const known = reports.get(probes) ?? healthOf(probes);
  reports.set(probes, known);
  return known;
}

export const healthEndpoint: Endpoint = endpoint({
  name: 'health',
  method: 'GET',
  path: '/api/v1/health',
  says: 'Coarse states only.',
  audience: 'anyone',
  answers: { 200: { says: 'How the service is.', schema: HealthAnswer }, 503: { says: 'The log or the database does not answer.', schema: HealthAnswer } },
  refusals: [],
  async run({ deps }) {
    const health = await healthReport(deps.probes)();
    return { status: health.status === 'down' ? 503 : 200, body: health };
  },
});
