import { describe, it } from 'vitest';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { ExportCompleted, ExportFailed, ExportRequested } from '../../domain/privacy/events.ts';
import { given } from '../kernel/spec.ts';
import { completeExport } from './complete-export.ts';

const asked = (exportId: string) => ExportRequested({ exportId });
const pack = { exportId: 'x1', sha256: 'ab', bytes: 10, conversations: 1, messages: 2 };

describe('completing an export', () => {
  it('refuses an unknown one', () => given(privacyFolding).when(completeExport, pack).thenRejected('ExportNotFound'));
  it('says that the copy is ready', () => given(privacyFolding, asked('x1')).when(completeExport, pack).thenEvents(ExportCompleted(pack)));
  it('may follow a failure', () =>
    given(privacyFolding, asked('x1'), ExportFailed({ exportId: 'x1', cause: 'ENOSPC' }))
      .when(completeExport, pack)
      .thenEvents(ExportCompleted(pack)));
  it('does nothing the second time', () => given(privacyFolding, asked('x1'), ExportCompleted(pack)).when(completeExport, pack).thenNothing());
});
