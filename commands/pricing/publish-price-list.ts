import { Decimal } from 'decimal.js';
import { PriceList, PriceListPublished } from '../../domain/pricing/events.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { command } from '../kernel/command.ts';

export const publishPriceList = command({
  name: 'PublishPriceList',
  says: 'Publish the next version of the price list, valid from a day on.',
  permission: 'pricing:publish',
  input: PriceList,
  stream: () => stream.pricing(),
  folding: pricingFolding,
  rejections: ['VersionNotNext', 'ValidFromTooEarly', 'ModelPricedTwice', 'PriceNegative'],
  decide({ versions }, list, { today }) {
    const last = versions.at(-1);
    const next = (last?.version ?? 0) + 1;
    // Every start publishes the default list again; a list that stands in the log is no news.
    if (versions.some((published) => JSON.stringify(published) === JSON.stringify(list))) return [];
    if (list.version !== next) return reject('VersionNotNext', { next });
    // What was metered on a past day was metered at that day's price; only the first list may reach back.
    if (last && (list.validFrom <= last.validFrom || list.validFrom < today)) {
      return reject('ValidFromTooEarly', { earliest: list.validFrom <= last.validFrom ? last.validFrom : today });
    }
    const models = list.models.map(({ model }) => model);
    const twice = models.find((model, i) => models.indexOf(model) !== i);
    if (twice !== undefined) return reject('ModelPricedTwice', { model: twice });
    const prices = [...Object.values(list.packages).map((p) => p.monthlyFee), ...list.models.map((m) => m.perMillionTokens), ...Object.values(list.weights)];
    const negative = prices.find((price) => new Decimal(price).isNegative());
    if (negative !== undefined) return reject('PriceNegative', { price: negative });
    return [PriceListPublished(list)];
  },
});
