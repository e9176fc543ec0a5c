import { describe, it } from 'vitest';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportCompleted, ExportFailed, ExportRequested } from '../../domain/privacy/events.ts';
import { given } from '../kernel/spec.ts';
import { failExport } from './fail-export.ts';

const asked = (exportId: string) => ExportRequested({ exportId });
const pack = { exportId: 'x1', sha256: 'ab', bytes: 10, conversations: 1, messages: 2 };

describe('failing an export', () => {
  it('refuses an unknown one', () => given(privacyFolding).when(failExport, { exportId: 'x1', cause: 'ENOSPC' }).thenRejected('ExportNotFound'));
  it('says that the copy could not be made', () =>
    given(privacyFolding, asked('x1'))
      .when(failExport, { exportId: 'x1', cause: 'ENOSPC' })
      .thenEvents(ExportFailed({ exportId: 'x1', cause: 'ENOSPC' })));
  it('changes nothing about one that is ready', () =>
    given(privacyFolding, asked('x1'), ExportCompleted(pack)).when(failExport, { exportId: 'x1', cause: 'late' }).thenNothing());
});
