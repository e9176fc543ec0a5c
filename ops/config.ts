import { z } from 'zod';
import { TrustedProxies } from './trusted-proxies.ts';
import { CannotStart } from './cannot-start.ts';

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((v) => v === 'on' || v === 'true' || v === '1');
const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();
const masterKey = z.string().refine((v) => Buffer.from(v, 'base64').length === 32, '32 bytes in base64');

/** Every setting of the product, and its only reader. Unset means the default that suits a first `npm start`. */
const Environment = z
  .object({
    /** What this process does: everything, the edge only, or the work behind it. */
    OCE_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
    PORT: port.default(8080),
    HOST: z.string().default('0.0.0.0'),
    /** Where people reach the product; printed in links, and decides on secure cookies. */
    OCE_PUBLIC_URL: url.optional(),
    /** Prometheus metrics, on the loopback address unless told otherwise. */
    OCE_METRICS_PORT: port.default(9464),
    OCE_METRICS_HOST: z.string().default('127.0.0.1'),
    OCE_DATA_DIR: z.string().default('.oce'),
    /**
     * A PostgreSQL of your own; without it the embedded one runs in the data folder. Alone it names the owner of the database, who makes
     * the tables and a login for the application that row-level security binds.
     */
    DATABASE_URL: z.string().optional(),
    /** The owner, where DATABASE_URL names the application's login. */
    DATABASE_OWNER_URL: z.string().optional(),
    /** The EventStoreDB that keeps the log, `esdb://user:password@host:2113?tls=true`; without it the log stands in PostgreSQL. */
    EVENTSTORE_URL: z
      .string()
      .regex(/^esdb(\+discover)?:\/\//, 'an address that begins with esdb://')
      .optional(),
    /** A Redis for the jobs; without it they run on PostgreSQL. */
    REDIS_URL: z.string().optional(),
    /** Bearer key of the operator; without it one is made and kept in the data folder. */
    OCE_OPERATOR_KEY: z.string().min(16).optional(),
    /** 32 bytes, base64: wraps every key of the vault. Without it one is made and kept in the data folder. */
    OCE_MASTER_KEY: masterKey.optional(),
    /** Other master keys that may have wrapped something, comma-separated: the old one after a change, or the next one before it. */
    OCE_MASTER_KEYS_ALSO: z
      .string()
      .transform((v) =>
        v
          .split(',')
          .map((k) => k.trim())
          .filter(Boolean),
      )
      .pipe(z.array(masterKey))
      .default([]),
    /** HashiCorp Vault or OpenBao, whose transit engine then holds the master key; no master key lies on the disk. */
    VAULT_ADDR: url.optional(),
    VAULT_TOKEN: z.string().optional(),
    VAULT_NAMESPACE: z.string().optional(),
    OCE_VAULT_MOUNT: z.string().default('transit'),
    OCE_VAULT_KEY: z.string().default('openclaw-enterprise'),
    OCE_OPERATOR_EMAIL: z.email().default('betrieb@nextgen-it.example'),
    OCE_WHATSAPP_GRAPH_URL: url.default('https://graph.facebook.com'),
    OCE_WHATSAPP_GRAPH_VERSION: z
      .string()
      .regex(/^v\d+\.\d+$/)
      .default('v26.0'),
    /** How long a delivery that a crash cut off waits for the vendor's word before it is sent again, at least; as long as we were away, if that was longer. */
    OCE_DELIVERY_EVIDENCE_MS: z.coerce.number().int().min(0).default(30_000),
    /** The tax offices' registers of VAT ids: the Commission's, and the German office's qualified confirmation. */
    OCE_VIES_URL: url.default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
    OCE_EVATR_URL: url.default('https://api.evatr.vies.bzst.de/app/v1/abfrage'),
    /** An OpenAI-compatible endpoint (Ollama, vLLM, a gateway), its key, and which catalogue model is which of its models: `mistral-large-2=mistral-large-latest,…`. */
    OCE_LLM_BASE_URL: url.optional(),
    OCE_LLM_API_KEY: z.string().optional(),
    OCE_LLM_MODELS: z.string().default(''),
    OCE_LLM_REGION: z.string().default('eu'),
    /** Pause of the demo model between two words, so that streaming can be watched. */
    OCE_DEMO_TOKEN_MS: z.coerce.number().int().min(0).max(1_000).default(0),
    SMTP_URL: z.string().optional(),
    OCE_MAIL_FROM: z.string().default('OpenClaw Enterprise <portal@nextgen-it.example>'),
    /** Where the trail's checkpoints are kept outside the database; best on a disk of its own, or write-once. Default: the data folder. */
    OCE_TRAIL_FOLDER: z.string().optional(),
    /**
     * Where the ids of destroyed keys are kept outside the database; a restored dump is made to obey them. Not among what is restored with
     * it: on a disk of its own where the database lies in the data folder. Default: the data folder.
     */
    OCE_DESTROYED_KEYS_FOLDER: z.string().optional(),
    /** Who gets the operator's checkpoint by mail once a day. */
    OCE_AUDITOR_EMAIL: z.email().optional(),
    OCE_TRAIL_ANCHOR_MINUTES: z.coerce.number().int().min(1).max(44_640).default(60),
    /** Names this installation in every checkpoint, e.g. `portal.example.de/trail`. Default: the public URL's host. A new name begins a new series. */
    OCE_TRAIL_ORIGIN: z
      .string()
      .regex(/^[^+\s]{1,200}$/)
      .optional(),
    /** off: no demo tenant in a fresh data folder. */
    OCE_DEMO: flag.default(true),
    /** off: the portal's pages are not served (they need a build). */
    OCE_PORTAL: flag.default(true),
    OCE_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    /** How many proxies stand in front, or their networks: whose word about a caller's address counts. 0: people reach the product directly. */
    OCE_TRUST_PROXY: TrustedProxies.default(0),
    OCE_DATEV_CONSULTANT: z.coerce.number().int().min(1_001).max(9_999_999).default(1_001),
    OCE_DATEV_CLIENT: z.coerce.number().int().min(1).max(99_999).default(1),
  })
  .refine(({ DATABASE_URL, DATABASE_OWNER_URL }) => DATABASE_OWNER_URL === undefined || DATABASE_URL !== undefined, {
    path: ['DATABASE_OWNER_URL'],
    error: 'DATABASE_URL is missing, the address of the application itself',
  })
  .refine(({ VAULT_ADDR, VAULT_TOKEN }) => (VAULT_ADDR === undefined) === (VAULT_TOKEN === undefined), {
    path: ['VAULT_TOKEN'],
    error: 'VAULT_ADDR and VAULT_TOKEN belong together',
  });
type Environment = z.infer<typeof Environment>;

export interface Config extends Omit<Environment, 'OCE_LLM_MODELS' | 'OCE_PUBLIC_URL'> {
  readonly publicUrl: string;
  /** Catalogue model id → the endpoint's model name. */
  readonly llmModels: ReadonlyMap<string, string>;
}

/** Reads the environment once. A malformed value stops the start with its name and what is wanted. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
    throw new ConfigError(`These settings can't be used:\n${problems}`);
  }
  const { OCE_LLM_MODELS, OCE_PUBLIC_URL, ...rest } = parsed.data;
  const llmModels = new Map(
    OCE_LLM_MODELS.split(',')
      .map((pair) => pair.trim())
      .filter(Boolean)
      .map((pair) => {
        const [model = '', name = model] = pair.split('=').map((part) => part.trim());
        return [model, name] as const;
      }),
  );
  return { ...rest, llmModels, publicUrl: (OCE_PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/$/, '') };
}

export class ConfigError extends CannotStart {}
