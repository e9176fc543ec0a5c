import { writeFileSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { carryOutErasures } from '../../commands/privacy/carry-out-erasures.ts';
import { certifyErasure } from '../../commands/privacy/certify-erasure.ts';
import { forgetTenant } from '../../commands/privacy/forget-tenant.ts';
import { requestErasure } from '../../commands/privacy/request-erasure.ts';
import { verifyCertificate } from '../../commands/privacy/verify-certificate.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { holdOn, privacyFolding } from '../../domain/privacy/privacy.ts';
import { listErasures } from '../../projections/privacy/erasures.ts';
import { erasureDeps } from '../erasure.ts';
import { Failure, refusal } from './failure.ts';
import { printList, printOne } from './output.ts';
import { addKeeping } from './privacy-keeping.ts';
import { newEnvelope, withCore } from './session.ts';

interface Erase {
  readonly tenant: string;
  readonly subject?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function privacy(): Command {
  const noun = new Command('privacy').description('what is kept, what is forgotten, and the proof of it');
  noun
    .command('erase')
    .description('forgets a person (a contact or a user), or a whole former customer on its erase day')
    .requiredOption('--tenant <id>', 'whose data it is')
    .option('--subject <id>', 'the pseudonym of the person; without it the whole tenant')
    .option('--yes', 'really do it; nothing brings the data back')
    .option('--json', 'as data')
    .action(({ tenant, subject, yes, json }: Erase) =>
      withCore(async (core) => {
        const what = subject === undefined ? `everything of tenant ${tenant}` : `${subject} of tenant ${tenant}`;
        if (yes !== true) throw new Failure(`This would destroy the keys of ${what} for good. Say --yes to do it.`);
        const deps = erasureDeps(core);
        if (subject === undefined) {
          const refused = await forgetTenant(deps, tenant);
          if (refused) throw refusal({ ok: false, rejection: refused });
          const [done] = (await erasuresOf(core, tenant)).filter(({ kind }) => kind === 'tenant');
          return printOne({ id: done?.id, status: done?.status }, `Erased ${what}. Certificate: oce privacy certificate ${done?.id ?? ''}`, json);
        }
        const requested = await core.handle(requestErasure, { subjectId: subject, ground: 'request' }, { ...newEnvelope(), tenantId: tenant });
        if (!requested.ok) throw refusal(requested);
        const state = await core.handle.state(privacyFolding, stream.privacy(tenant));
        const pending = [...state.pending.values()].find(({ subjectId }) => subjectId === subject);
        const hold = holdOn(state, subject);
        if (hold)
          return printOne(
            { id: pending?.erasureId, status: 'held', reason: hold.reason },
            `Taken down and waiting: a legal hold keeps the data (${hold.reason}). It is erased when the hold is lifted.`,
            json,
          );
        await carryOutErasures(deps, tenant);
        return printOne({ id: pending?.erasureId, status: 'done' }, `Erased ${what}. Certificate: oce privacy certificate ${pending?.erasureId ?? ''}`, json);
      }),
    );
  noun
    .command('list')
    .description('lists erasures, newest first')
    .option('--tenant <id>', 'of one tenant')
    .option('--json', 'as data')
    .action(({ tenant, json }: { tenant?: string; json?: boolean }) =>
      withCore(async (core) => {
        printList(
          await erasuresOf(core, tenant),
          [
            { title: 'id', value: ({ id }) => id },
            { title: 'tenant', value: ({ tenantId }) => tenantId },
            { title: 'what', value: ({ kind, subjectId, upTo }) => subjectId ?? upTo ?? kind },
            { title: 'status', value: ({ status }) => status },
            { title: 'destroyed at', value: ({ destroyedAt }) => destroyedAt },
            { title: 'keys', value: ({ keys }) => keys, right: true },
          ],
          { json, empty: 'Nothing was erased yet.' },
        );
      }),
    );
  noun
    .command('certificate')
    .description('writes the signed certificate of an erasure')
    .argument('<id>', 'the erasure')
    .option('--out <file>', 'where to; otherwise it is printed')
    .action((id: string, { out }: { out?: string }) =>
      withCore(async (core) => {
        const found = (await erasuresOf(core, undefined)).find((erasure) => erasure.id === id);
        const certificate = found && (await certifyErasure(core, found.tenantId, id));
        if (!certificate) throw new Failure('There is no erasure of this id that has been carried out.');
        const text = `${JSON.stringify(certificate, undefined, 2)}\n`;
        if (out === undefined) process.stdout.write(text);
        else {
          writeFileSync(out, text);
          console.log(`Written: ${out}. Who checks it needs the public key: oce privacy key`);
        }
      }),
    );
  noun
    .command('key')
    .description('prints the public key that certificates are checked with')
    .action(() =>
      withCore(async ({ vault }) => {
        process.stdout.write(vault.publicKey);
      }),
    );
  noun
    .command('verify')
    .description('checks a certificate with the public key alone; needs neither data nor server')
    .argument('<file>', 'the certificate')
    .requiredOption('--key <file>', 'the public key, PEM')
    .action((file: string, { key }: { key: string }) => {
      const checked = verifyCertificate(readFileSync(file, 'utf8'), readFileSync(key, 'utf8'));
      if (!checked.ok) throw new Failure(`This is not a certificate of that key (${checked.fault}).`);
      console.log(
        `Genuine. Erasure ${checked.document.erasureId}: ${checked.document.keys} keys destroyed at ${checked.document.destroyedAt}, final from ${checked.document.finalFrom}.`,
      );
    });
  addKeeping(noun);
  return noun;
}

async function erasuresOf(core: Parameters<Parameters<typeof withCore>[0]>[0], tenantId: string | undefined) {
  await core.runner.drain();
  return core.readDb.asOperator((db) => listErasures(db, tenantId));
}
