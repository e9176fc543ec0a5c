import type { Command } from 'commander';
import { chooseRetention } from '../../commands/privacy/choose-retention.ts';
import { liftLegalHold } from '../../commands/privacy/lift-legal-hold.ts';
import { placeLegalHold } from '../../commands/privacy/place-legal-hold.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Core } from '../core.ts';
import { Failure, refusal } from './failure.ts';
import { count } from './options.ts';
import { printList, printOne } from './output.ts';
import { newEnvelope, withCore } from './session.ts';

interface Keeping {
  readonly tenant: string;
  readonly json?: boolean;
}

/** How long a tenant's messages are kept, and what keeps them longer: retention deletes by itself, so the operator can see and change both. */
export function addKeeping(privacy: Command): void {
  privacy
    .command('retention')
    .description("shows, or with --days changes, how long a tenant's messages are kept")
    .requiredOption('--tenant <id>', 'whose messages')
    .option('--days <n>', '1 to 365', count)
    .option('--json', 'as data')
    .action(({ tenant, days, json }: Keeping & { readonly days?: number }) =>
      withCore(async (core) => {
        await known(core, tenant);
        if (days !== undefined) {
          const chosen = await core.handle(chooseRetention, { days }, { ...newEnvelope(), tenantId: tenant });
          if (!chosen.ok) throw refusal(chosen);
        }
        const { retentionDays } = await core.handle.state(privacyFolding, stream.privacy(tenant));
        printOne({ tenant, days: retentionDays }, `Messages of ${tenant} are kept for ${retentionDays} days.`, json);
      }),
    );
  privacy
    .command('hold')
    .description('keeps data for a legal reason, whatever is due or asked for meanwhile')
    .requiredOption('--tenant <id>', 'whose data')
    .requiredOption('--reason <text>', 'why; it stands in the trail')
    .option('--subject <id>', 'the pseudonym of one person; without it all of the tenant')
    .option('--json', 'as data')
    .action(({ tenant, reason, subject, json }: Keeping & { readonly reason: string; readonly subject?: string }) =>
      withCore(async (core) => {
        await known(core, tenant);
        const placed = await core.handle(
          placeLegalHold,
          { reason, ...(subject !== undefined && { subjectId: subject }) },
          { ...newEnvelope(), tenantId: tenant },
        );
        if (!placed.ok) throw refusal(placed);
        const { holds } = await core.handle.state(privacyFolding, stream.privacy(tenant));
        const id = [...holds.keys()].at(-1);
        printOne({ id }, `Held. Lift it with: oce privacy lift --tenant ${tenant} ${id ?? ''}`, json);
      }),
    );
  privacy
    .command('holds')
    .description('lists the legal holds of a tenant')
    .requiredOption('--tenant <id>', 'whose data')
    .option('--json', 'as data')
    .action(({ tenant, json }: Keeping) =>
      withCore(async (core) => {
        await known(core, tenant);
        const { holds } = await core.handle.state(privacyFolding, stream.privacy(tenant));
        printList(
          [...holds.values()],
          [
            { title: 'id', value: ({ holdId }) => holdId },
            { title: 'what', value: ({ subjectId }) => subjectId ?? 'all of the tenant' },
            { title: 'reason', value: ({ reason }) => reason },
          ],
          { json, empty: 'Nothing is held.' },
        );
      }),
    );
  privacy
    .command('lift')
    .description('ends a legal hold; what fell due meanwhile is erased')
    .argument('<id>', 'the hold')
    .requiredOption('--tenant <id>', 'whose data')
    .option('--json', 'as data')
    .action((holdId: string, { tenant, json }: Keeping) =>
      withCore(async (core) => {
        await known(core, tenant);
        const lifted = await core.handle(liftLegalHold, { holdId }, { ...newEnvelope(), tenantId: tenant });
        if (!lifted.ok) throw refusal(lifted);
        printOne({ id: holdId, lifted: true }, `Lifted ${holdId}.`, json);
      }),
    );
}

/** A mistyped id must not look as if it had been obeyed. */
async function known({ handle }: Core, tenantId: string): Promise<void> {
  const { status } = await handle.state(tenantFolding, stream.tenant(tenantId));
  if (status === 'absent') throw new Failure(`There is no tenant ${tenantId}.`);
}
