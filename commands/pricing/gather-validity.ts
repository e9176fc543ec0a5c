import { seriesSince } from '../../domain/invoices/invoice-number.ts';
import { invoiceRegisterFolding } from '../../domain/invoices/invoice-register.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import type { Sources } from '../kernel/command.ts';

/** The newest month that any invoice of this year or the last one bills. */
export async function gatherLastBilled({ state }: Pick<Sources, 'state'>, today: BusinessDate): Promise<Month | undefined> {
  const series = seriesSince(String(Number(today.slice(0, 4)) - 1), today);
  const registers = await Promise.all(series.map((one) => state(invoiceRegisterFolding, stream.invoiceRegister(one))));
  return registers
    .flatMap(({ entries }) => [...entries.keys()])
    .toSorted()
    .at(-1);
}
