import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { personBehind } from '../../domain/access/person.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PriceListProposed, Prices } from '../../domain/pricing/events.ts';
import { priceFault, priceFaults, validityFault, validityFaults } from '../../domain/pricing/price-list-fault.ts';
import { pricingFolding, proposalsOf } from '../../domain/pricing/pricing.ts';
import { command } from '../kernel/command.ts';
import { gatherLastBilled } from './gather-validity.ts';

export const proposePriceList = command({
  name: 'ProposePriceList',
  says: 'Propose new prices, valid from a day on; a second person approves them.',
  permission: 'pricing:propose',
  input: z.object({ prices: Prices }),
  stream: () => stream.pricing(),
  folding: pricingFolding,
  rejections: ['PersonUnknown', ...priceFaults, ...validityFaults],
  gather: async (_, sources, { today }) => ({
    access: await sources.state(accessFolding, stream.access(OPERATOR)),
    lastBilled: await gatherLastBilled(sources, today),
  }),
  decide(pricing, { prices }, { today, actor, id, access, lastBilled }) {
    const proposalId = id('proposal');
    if (proposalsOf(pricing).has(proposalId)) return [];
    // Behind a key stands nobody in particular, and then nobody could be the second person.
    if (personBehind(access, actor.id) === undefined) return reject('PersonUnknown');
    const fault = priceFault(prices) ?? validityFault(prices, pricing, { today, lastBilled });
    return fault ?? [PriceListProposed({ proposalId, prices })];
  },
});
