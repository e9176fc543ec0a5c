import { stream } from '../../domain/kernel/streams.ts';
import { booksFolding, type Books } from '../../domain/ledger/books.ts';
import { charts, type ChartOfAccounts } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import type { Sources } from '../kernel/command.ts';

/** How the books are kept today, and the chart they are kept in. */
export async function booksOf(state: Sources['state']): Promise<Books & { readonly chart: ChartOfAccounts }> {
  const books = await state(booksFolding, stream.books(entity));
  return { ...books, chart: charts[(books.datevSettings ?? defaultDatevSettings).chart] };
}
