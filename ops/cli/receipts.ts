import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { receiptKey, verifyReceipts } from '../../commands/usage/verify-receipts.ts';
import { monthOfReceipts } from '../../projections/usage/receipts.ts';
import { Failure } from './failure.ts';
import { month } from './options.ts';
import { printOne } from './output.ts';
import { withCore } from './session.ts';

export function receipts(): Command {
  const noun = new Command('receipts').description('what each answer was charged for, signed');
  noun
    .command('export')
    .description("writes a tenant's receipts of a month with their signed sum")
    .requiredOption('--tenant <id>', 'whose')
    .requiredOption('--period <month>', 'the month: YYYY-MM, last or current', month)
    .requiredOption('--out <file>', 'the file to write')
    .action(({ tenant, period, out }: { tenant: string; period: string; out: string }) =>
      withCore(async ({ readDb, vault }) => {
        const file = path.resolve(out);
        await readDb.asTenant(tenant, (db) => pipeline(Readable.from(monthOfReceipts(db, tenant, period, vault.sign)), createWriteStream(file)));
        console.log(file);
      }),
    );
  noun
    .command('key')
    .description('prints the public key that receipts are checked with')
    .action(() => withCore(async ({ vault }) => console.log(vault.publicKey.trim())));
  noun
    .command('verify')
    .description('checks a file of receipts with the public key; needs neither the server nor its data')
    .argument('<file>', 'a receipt, or a month of them')
    .requiredOption('--key <file>', 'the public key (PEM)')
    .option('--json', 'as data')
    .action((file: string, { key, json }: { key: string; json?: boolean }) => {
      const publicKey = receiptKey(readFileSync(path.resolve(key), 'utf8'));
      if (!publicKey) throw new Failure(`${key} holds no Ed25519 public key.`);
      const verified = verifyReceipts(readFileSync(path.resolve(file), 'utf8'), publicKey);
      const first = verified.faults[0];
      if (first && !json) throw new Failure(`Line ${first.line}: ${first.fault}. ${verified.faults.length} fault(s) in all.`);
      const { receipts: number, sums, tokens } = verified;
      printOne(
        verified,
        `${number} receipt(s), ${sums} sum(s): genuine. ${tokens.input} input, ${tokens.output} output, ${tokens.cacheRead} cached tokens.`,
        json,
      );
      if (first || number === 0) throw new Failure(first ? 'Not genuine.' : 'The file holds no receipt.');
    });
  return noun;
}
