import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PriceListWithdrawn } from '../../domain/pricing/events.ts';
import { pricingFolding, proposalsOf } from '../../domain/pricing/pricing.ts';
import { command } from '../kernel/command.ts';

export const withdrawPriceList = command({
  name: 'WithdrawPriceList',
  says: 'Take proposed prices back before anybody approves them.',
  permission: 'pricing:propose',
  input: z.object({ proposalId: z.string() }),
  stream: () => stream.pricing(),
  folding: pricingFolding,
  rejections: ['ProposalNotFound', 'ProposalApproved'],
  decide(pricing, { proposalId }) {
    const proposal = proposalsOf(pricing).get(proposalId);
    if (!proposal) return reject('ProposalNotFound');
    if (proposal.status === 'approved') return reject('ProposalApproved');
    return proposal.status === 'withdrawn' ? [] : [PriceListWithdrawn({ proposalId })];
  },
});
