import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays, daysOf, monthOf } from '../../domain/kernel/time.ts';
import { booksFolding } from '../../domain/ledger/books.ts';
import { DatevSettings, defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DatevSettingsChosen } from '../../domain/ledger/events.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { command } from '../kernel/command.ts';

export const chooseDatevSettings = command({
  name: 'ChooseDatevSettings',
  says: "Set the figures of the tax adviser's DATEV client.",
  permission: 'ledger:post',
  input: DatevSettings,
  stream: () => stream.books(entity),
  folding: booksFolding,
  rejections: ['ChartInUse'],
  async gather({ chart }, { state }, { today }) {
    const { datevSettings } = await state(booksFolding, stream.books(entity));
    // A year's books are kept in one chart; another one begins with a year in which nothing is booked yet.
    if (chart === (datevSettings ?? defaultDatevSettings).chart) return { booked: false };
    let at = monthOf(today);
    for (let i = 0; i < 24; i += 1) {
      if ((await state(journalFolding, stream.journal(entity, at))).length > 0) return { booked: true };
      at = monthOf(addDays(daysOf(at).from, -1));
    }
    return { booked: false };
  },
  decide({ datevSettings }, settings, { booked }) {
    if (booked) return reject('ChartInUse', { chart: settings.chart });
    if (datevSettings && JSON.stringify(DatevSettings.parse(datevSettings)) === JSON.stringify(settings)) return [];
    return [DatevSettingsChosen({ settings })];
  },
});
