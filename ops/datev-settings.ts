import { type DatevSettings, defaultDatevSettings } from '../domain/ledger/datev/settings.ts';
import type { Config } from './config.ts';

/** What the tax adviser's client is set to, from the configuration. */
export function datevSettings(config: Config): DatevSettings {
  return { ...defaultDatevSettings, consultant: config.OCE_DATEV_CONSULTANT, client: config.OCE_DATEV_CLIENT };
}
