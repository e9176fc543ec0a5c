import { errorsPage } from '../../api/errors-page.ts';
import { printedSchema } from '../../api/print-schema.ts';
import type { Artefact } from './artefact.ts';
import { eInvoiceRulesPage } from './e-invoice-rules.ts';
import { eventsLock } from './events-lock.ts';
import { eventsPage } from './events-page.ts';
import { goldenArtefacts } from './golden-events.ts';

export const artefacts: readonly Artefact[] = [
  { file: 'domain/EVENTS.md', make: async () => eventsPage() },
  { file: 'domain/events.lock.json', make: async (committed) => eventsLock(committed) },
  { file: 'api/schema.graphql', make: async () => printedSchema() },
  { file: 'api/ERRORS.md', make: async () => errorsPage() },
  { file: 'docs/e-invoice-rules.md', make: async () => eInvoiceRulesPage() },
  ...(await goldenArtefacts()),
];
