import { describe, it } from 'vitest';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportCompleted, ExportFailed, ExportRequested } from '../../domain/privacy/events.ts';
import { given } from '../kernel/spec.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { requestExport } from './request-export.ts';

const asked = (exportId: string) => ExportRequested({ exportId });
const pack = { exportId: 'x1', sha256: 'ab', bytes: 10, conversations: 1, messages: 2 };

describe('requesting an export', () => {
  it('refuses one too many at a time', () =>
    given(privacyFolding, asked('x1'), asked('x2'), asked('x3')).when(requestExport, {}).thenRejected('TooManyExportsRunning', { limit: 3 }));
  it('asks for a copy', () =>
    given(privacyFolding)
      .when(requestExport, {})
      .thenEvents(asked(uuid5('spec-command', 'export'))));
  it('counts neither what is done nor what failed', () =>
    given(privacyFolding, asked('x1'), asked('x2'), asked('x3'), ExportCompleted(pack), ExportFailed({ exportId: 'x2', cause: 'ENOSPC' }))
      .when(requestExport, {})
      .thenEvents(asked(uuid5('spec-command', 'export'))));
});
