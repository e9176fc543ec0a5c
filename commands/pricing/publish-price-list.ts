import { PriceList, PriceListPublished } from '../../domain/pricing/events.ts';
import { priceFault, priceFaults } from '../../domain/pricing/price-list-fault.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const publishPriceList = command({
  name: 'PublishPriceList',
  says: "Publish a currency's first price list; every later one is proposed, and approved by a second person.",
  permission: 'pricing:publish',
  input: PriceList,
  stream: () => stream.pricing(),
  folding: pricingFolding,
  rejections: ['SecondPersonNeeded', 'VersionNotNext', ...priceFaults],
  decide({ versions }, list) {
    const next = versions.length + 1;
    // Every start publishes the default list again; a list that stands in the log is no news.
    if (versions.some((published) => JSON.stringify(published) === JSON.stringify(list))) return [];
    if (versions.some(({ currency }) => currency === list.currency)) return reject('SecondPersonNeeded');
    if (list.version !== next) return reject('VersionNotNext', { next });
    return priceFault(list) ?? [PriceListPublished(list)];
  },
});
