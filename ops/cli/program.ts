import { Command } from 'commander';
import { audit } from './audit.ts';
import { bank } from './bank.ts';
import { bills } from './bills.ts';
import { datev } from './datev.ts';
import { events } from './events.ts';
import { invoices } from './invoices.ts';
import { ledger } from './ledger.ts';
import { privacy } from './privacy.ts';
import { projections } from './projections.ts';
import { receipts } from './receipts.ts';
import { replay } from './replay.ts';
import { store } from './store.ts';
import { tenants } from './tenants.ts';
import { vault } from './vault.ts';

/** `oce`: what the operator does without the portal. Each noun is one file. */
export function program(): Command {
  const oce = new Command('oce')
    .description('OpenClaw Enterprise on the command line. Works on the same data as the server, beside it or without it.')
    .addHelpText('after', '\nThe data folder is OCE_DATA_DIR (default: .oce in the project). Exit codes: 0 done, 1 refused or failed, 2 wrong usage.')
    .showHelpAfterError('(add --help for what there is)');
  for (const noun of [
    tenants(),
    invoices(),
    datev(),
    ledger(),
    bank(),
    receipts(),
    bills(),
    audit(),
    replay(),
    projections(),
    events(),
    store(),
    privacy(),
    vault(),
  ])
    oce.addCommand(noun);
  return throwInsteadOfExit(oce);
}

/** Without this the parser would end the process in the middle of a test. */
function throwInsteadOfExit(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) throwInsteadOfExit(sub);
  return command;
}
