import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const environment = z.object({
  /** `production` seeds nobody, prints no secret and refuses demonstration keys. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Folder of this instance: logs, embedded stores, audit checkpoints. */
  PURSER_HOME: z.string().default('.purser'),
  /** Address that every process listens on. Any other than the loopback address belongs behind a proxy that speaks TLS. */
  LISTEN_HOST: z.string().min(1).default('127.0.0.1'),
  /** Port of the api. */
  PURSER_API_PORT: port.default(3000),
  /** Address at which processes reach the api. */
  PURSER_API_URL: z.url().default('http://127.0.0.1:3000'),
  /** Address at which people reach the api: origin of passkeys, links in mail, tokens' issuer. */
  PURSER_PUBLIC_URL: z.url().optional(),
  /** Proxies between the client and the api whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Postgres as the api's own role: no owner, bound by row-level security. */
  DATABASE_URL: z.string().default('postgres://purser_api@127.0.0.1:55432/purser'),
  /** Postgres as the owner of the tables: migrations and seeds only. */
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(12),
  CLICKHOUSE_URL: z.url().default('http://127.0.0.1:8123'),
  CLICKHOUSE_USER: z.string().default('default'),
  CLICKHOUSE_PASSWORD: z.string().default(''),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('purser'),
  TEMPORAL_UI_URL: z.url().default('http://127.0.0.1:8233'),
  /** Folder of the key files (lib/crypto/key-files.ts). */
  KEYS_DIR: z.string().default('.purser/keys'),
  /** Folder of the object store; ignored when OBJECT_STORE_S3 is set. */
  OBJECT_STORE_DIR: z.string().default('.purser/objects'),
  /** `https://endpoint/bucket` of an S3-compatible store; what follows the bucket goes before every key. */
  OBJECT_STORE_S3: z.url().optional(),
  OBJECT_STORE_S3_KEY_ID: z.string().optional(),
  OBJECT_STORE_S3_SECRET: z.string().optional(),
  OBJECT_STORE_S3_REGION: z.string().default('us-east-1'),
  /** Folder outside the database that receives the signed audit checkpoints. */
  AUDIT_ANCHOR_DIR: z.string().default('.purser/audit'),
  /** `smtp://user:password@host:port`; without it mail is captured in the outbox page. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Purser <no-reply@localhost>'),
  /** Folder with sanctions lists to load beside the official addresses, in the publishers' own files, there or one folder below. */
  SANCTIONS_DIR: z.string().optional(),
  /** Whether the schedule may fetch sanctions lists from their official addresses. */
  SANCTIONS_DOWNLOAD: flag.default(true),
  /**
   * Addresses of lists in place of the official ones: `opensanctions=https://...` with blanks between several; nothing
   * behind `=` turns a list off. Lists: domain/compliance/lists.ts.
   */
  SANCTIONS_URLS: z
    .string()
    .regex(/^([a-z_]+=(https?:\/\/\S+)?(\s+|$))*$/)
    .default(''),
  /** Threads of the api that search the lists; each holds an index of its own, of some hundred megabytes. */
  SCREENING_THREADS: z.coerce.number().int().min(1).max(64).default(1),
  /** Hours between two looks at the sources of sanctions lists; publishers change them on some days of a week. */
  SANCTIONS_REFRESH_HOURS: z.coerce.number().int().min(1).max(168).default(6),
  /** Endpoint for traces (OTLP over HTTP); without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  /** Folder of the execution engine: journal, snapshots, event log, its socket. */
  ENGINE_DIR: z.string().default('.purser/engine'),
  /** Address at which the api and the feeder reach the engine. */
  ENGINE_HOST: z.string().min(1).default('127.0.0.1'),
  /** Port at which the engine takes frames. */
  ENGINE_PORT: port.default(7001),
  /** Size of a segment of the engine's journal; each start begins a new one. */
  ENGINE_SEGMENT_MIB: z.coerce.number().int().min(1).max(4096).default(256),
  /** Milliseconds in which connections with cancel-on-disconnect may come back after another engine process leads; then their orders end. */
  ENGINE_SESSION_GRACE_MS: z.coerce.number().int().min(0).max(600_000).default(5_000),
  ENGINE_HEALTH_PORT: port.default(7013),
  /** Of the second process of the engine, which follows the first. */
  FOLLOWER_HEALTH_PORT: port.default(7014),
  /** Where the engine's processes say how they are, for the api: addresses with commas between, by name. */
  ENGINE_STATUS_URLS: z
    .string()
    .regex(/^[a-z]+=https?:\/\/[^,\s]+(,[a-z]+=https?:\/\/[^,\s]+)*$/)
    .default('engine=http://127.0.0.1:7013,follower=http://127.0.0.1:7014'),
  /** Ports that webhooks may be sent to, with commas between. */
  WEBHOOK_PORTS: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5})*$/)
    .default('443'),
  /** Whether webhooks may go to this very machine, also without TLS: for demonstrations and tests, never in production. */
  WEBHOOK_LOOPBACK: flag.default(false),
  WORKER_HEALTH_PORT: port.default(7011),
  FEEDER_HEALTH_PORT: port.default(7012),
  /** Build of this deployment, for pinned workflow versions. */
  BUILD_ID: z.string().default('development'),
});

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

export type Config = z.infer<typeof environment> & { PURSER_PUBLIC_URL: string };

/** Reads and validates the environment once, at the start of a process; a wrong variable stops it with its name. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The environment is not right: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, PURSER_PUBLIC_URL: parsed.data.PURSER_PUBLIC_URL ?? parsed.data.PURSER_API_URL };
}
