import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { isIndependent, personBehind } from '../../domain/access/person.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { validityFault, validityFaults } from '../../domain/pricing/price-list-fault.ts';
import { pricingFolding, proposalsOf } from '../../domain/pricing/pricing.ts';
import { command } from '../kernel/command.ts';
import { gatherLastBilled } from './gather-validity.ts';

export const approvePriceList = command({
  name: 'ApprovePriceList',
  says: 'Approve proposed prices as the second person; they are published as the next version.',
  permission: 'pricing:publish',
  input: z.object({ proposalId: z.string() }),
  stream: () => stream.pricing(),
  folding: pricingFolding,
  rejections: ['ProposalNotFound', 'ProposalWithdrawn', 'PersonUnknown', 'SecondPersonNeeded', ...validityFaults],
  gather: async (_, sources, { today }) => ({
    access: await sources.state(accessFolding, stream.access(OPERATOR)),
    lastBilled: await gatherLastBilled(sources, today),
  }),
  decide(pricing, { proposalId }, { today, actor, access, lastBilled }) {
    const proposal = proposalsOf(pricing).get(proposalId);
    if (!proposal) return reject('ProposalNotFound');
    if (proposal.status === 'withdrawn') return reject('ProposalWithdrawn');
    if (proposal.status === 'approved') return [];
    if (personBehind(access, actor.id) === undefined) return reject('PersonUnknown');
    if (proposal.by.id === actor.id || !isIndependent(access, actor.id, proposal.by.id)) return reject('SecondPersonNeeded');
    // The day may have come, and other lists may have been published, since it was proposed.
    const fault = validityFault(proposal.prices, pricing, { today, lastBilled });
    return fault ?? [PriceListPublished({ ...proposal.prices, version: pricing.versions.length + 1, proposalId })];
  },
});
