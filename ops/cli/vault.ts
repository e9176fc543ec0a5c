import { Command } from 'commander';
import { rotateMaster, rotateTenant } from '../../commands/vault/rotate.ts';
import { reapplyErasures } from '../reapply-erasures.ts';
import { Failure } from './failure.ts';
import { printOne } from './output.ts';
import { withCore } from './session.ts';

interface Rotate {
  readonly master?: boolean;
  readonly tenant?: string;
  readonly newKey?: boolean;
  readonly json?: boolean;
}

export function vault(): Command {
  const noun = new Command('vault').description('the keys');
  noun
    .command('rotate')
    .description('wraps keys anew while the product runs; events are not touched')
    .option('--master', 'tenant keys under the newest master key (of the environment, the data folder, or Vault)')
    .option('--new-key', 'with --master: first puts a new master key into the data folder')
    .option('--tenant <id>', 'gives a tenant a new key')
    .option('--json', 'as data')
    .action(({ master, tenant, newKey, json }: Rotate, command: Command) => {
      if ((master === true) === (tenant !== undefined)) command.error('Say --master or --tenant ID.');
      return withCore(async (core) => {
        if (newKey === true) {
          if (core.config.OCE_MASTER_KEY || core.config.VAULT_ADDR)
            throw new Failure("The master key is not the data folder's: change it where it is kept, then rotate without --new-key.");
          core.data.addMasterKey();
        }
        const keys = tenant === undefined ? await rotateMaster(core) : await rotateTenant(core, tenant);
        const scrubbed = await core.vault.scrub();
        printOne({ keys, ...scrubbed }, `${keys} keys are wrapped anew.`, json);
      });
    });
  noun
    .command('reapply')
    .description('after a restore: destroys again what the log says was destroyed')
    .option('--json', 'as data')
    .action(({ json }: { json?: boolean }) =>
      withCore(async (core) => {
        const back = await reapplyErasures(core);
        printOne({ erasures: back }, back === 0 ? 'No destroyed key has come back.' : `Keys of ${back} erasures had come back and are destroyed again.`, json);
      }),
    );
  return noun;
}
