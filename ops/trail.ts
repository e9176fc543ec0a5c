import { join } from 'node:path';
import { checkpointFolder } from '../commands/audit/checkpoint-folder.ts';
import { mailWitness } from '../commands/audit/mail-witness.ts';
import { type TrailKeeper, trailKeeper } from '../commands/audit/trail-keeper.ts';
import type { Mailer } from '../commands/kernel/mail.ts';
import type { Core } from './core.ts';
import { applicationName } from './postgres/embedded.ts';
import type { Report } from './report.ts';

/** Keeps the trail of this installation. Without a mailer and a schedule, as at the terminal, heads are anchored on demand only. */
export function createTrail(
  core: Pick<Core, 'config' | 'data' | 'databaseUrl' | 'tail' | 'handle' | 'vault' | 'clock'>,
  report: Report,
  mailer?: Mailer,
): TrailKeeper {
  const { config, data, databaseUrl, tail, handle, vault, clock } = core;
  const folder = checkpointFolder(config.OCE_TRAIL_FOLDER ?? join(data.path, 'trail'));
  const mail = mailer && config.OCE_AUDITOR_EMAIL ? [mailWitness({ mailer, to: config.OCE_AUDITOR_EMAIL, publicUrl: config.publicUrl })] : [];
  return trailKeeper({
    connectionString: databaseUrl,
    applicationName,
    tail,
    handle,
    vault,
    clock,
    report,
    givenOut: folder,
    witnesses: [folder.witness, ...mail],
    base: config.OCE_TRAIL_ORIGIN ?? `${new URL(config.publicUrl).host}/trail`,
    anchorEveryMs: mailer && config.OCE_TRAIL_ANCHOR_MINUTES * 60_000,
  });
}
