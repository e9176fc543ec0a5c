import type { Invoice } from '../../domain/invoices/events.ts';
import type { Rendered } from '../../domain/invoices/rendered.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { isRejection, type Rejection } from '../../domain/kernel/rejection.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Command, Facts } from '../kernel/command.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Vault } from '../kernel/vault.ts';
import { toKeep, type FilesDeps } from './issued-files.ts';
import { fileOf } from './rendered-file.ts';

export interface IssueDeps extends FilesDeps {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly clock: Clock;
}

/** A command that issues documents, and the same decision without their files. */
export interface Issuing<I, S, M, C extends string, E extends DomainEvent> {
  readonly command: Command<string, I & { readonly rendered: Rendered[] }, S, M, C, E>;
  readonly plan: (state: S, input: I & { readonly rendered: Rendered[] }, facts: Facts & M) => Invoice | readonly Invoice[] | Rejection<C>;
  /** The request without the documents that break a rule, when the others shall be issued all the same. */
  readonly without?: (input: I, broken: readonly Invoice[]) => I;
}

/** Another process may take the number while the files are made. Somebody got it each time, so the tries have an end. */
const attempts = 25;

/**
 * Issues documents with the hashes of their files. The files are made and archived before the number is taken, outside the
 * register's queue, so no event names a file that nobody has; if the number went to somebody else meanwhile, they are made
 * again, and those of the first try lie in the archive without an event that names them.
 */
export async function issueRendered<I extends object, S, M, C extends string, E extends DomainEvent>(
  { handle, vault, clock, documents, archive }: IssueDeps,
  { command, plan, without }: Issuing<I, S, M, C, E>,
  request: I,
  envelope: Envelope,
): Promise<Outcome<C>> {
  const planned = async (input: I): Promise<readonly Invoice[]> => {
    const facts = factsOf(envelope, clock);
    const bare = { ...input, rendered: [] };
    const streamId = command.stream(bare, facts);
    const more = await command.gather(bare, { state: handle.state, vault }, facts);
    const found = plan(await handle.state(command.folding, streamId), bare, { ...facts, ...more });
    return isRejection(found) ? [] : Array.isArray(found) ? found : [found as Invoice];
  };
  // The files are ours, not what was asked for; who comes again may come when they are made otherwise.
  const asked = { ...command, sameInput: () => request };
  let input = request;
  for (let attempt = 1; ; attempt += 1) {
    const violations = new Map<string, Rendered['violations']>();
    const drafts = await planned(input);
    await Promise.all(drafts.map(async (invoice) => violations.set(invoice.number, [...(await documents.check(invoice))])));
    const broken = drafts.filter(({ number }) => (violations.get(number) ?? []).length > 0);
    if (without && broken.length > 0) {
      input = without(input, broken);
      continue;
    }
    const rendered = await Promise.all(
      drafts.map(async (invoice) => {
        const found = violations.get(invoice.number) ?? [];
        const files = found.length > 0 ? [] : await documents.render(invoice);
        return { files, made: { invoice, violations: found, documents: files.map(fileOf) } };
      }),
    );
    await archive.keep(rendered.flatMap(({ files, made }) => toKeep(made.invoice, files)));
    const outcome: Outcome<C | 'DocumentsOutdated'> = await handle(asked, { ...input, rendered: rendered.map(({ made }) => made) }, envelope);
    if (outcome.ok || outcome.rejection.rejected !== 'DocumentsOutdated' || attempt === attempts) return outcome as Outcome<C>;
  }
}

/** What `handle` will tell the decision. */
function factsOf({ at, tenantId, caller, commandId }: Envelope, clock: Clock): Facts {
  const now = toInstant(at ?? clock());
  return {
    now,
    today: businessDate(now),
    tenantId: tenantId ?? caller.tenantId,
    actor: caller.actor,
    commandId,
    id: (name) => uuid5(commandId, name),
  };
}
