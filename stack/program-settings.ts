/** The processes of ours that the supervisor starts. */
export type ProgramName = 'api' | 'engine' | 'feeder' | 'follower' | 'worker';

const everybodys = [
  'BUILD_ID',
  'KEYS_DIR',
  'LISTEN_HOST',
  'LOG_LEVEL',
  'NODE_ENV',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'PURSER_API_URL',
  'PURSER_HOME',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
];

/** Of those who may open the stores and speak to the engine. */
const storekeepers = [
  'AUDIT_ANCHOR_DIR',
  'CLICKHOUSE_PASSWORD',
  'CLICKHOUSE_URL',
  'CLICKHOUSE_USER',
  'DATABASE_POOL',
  'DATABASE_URL',
  'ENGINE_HOST',
  'ENGINE_PORT',
  'OBJECT_STORE_DIR',
  'OBJECT_STORE_S3',
  'OBJECT_STORE_S3_KEY_ID',
  'OBJECT_STORE_S3_REGION',
  'OBJECT_STORE_S3_SECRET',
  'PURSER_PUBLIC_URL',
];

/** Of the two processes of the engine: both can lead. */
const members = [
  'BUILD_ID',
  'ENGINE_DIR',
  'ENGINE_PORT',
  'ENGINE_SEGMENT_MIB',
  'ENGINE_SESSION_GRACE_MS',
  'KEYS_DIR',
  'LISTEN_HOST',
  'LOG_LEVEL',
  'NODE_ENV',
  'PURSER_HOME',
];

/** Which settings of lib/config.ts each process is told. A worker opens no store: it goes through the api (DESIGN 1, rule 1). */
export const settingsOf: Readonly<Record<ProgramName, readonly string[]>> = {
  api: [
    ...everybodys,
    ...storekeepers,
    'ENGINE_STATUS_URLS',
    'PURSER_API_PORT',
    'SCREENING_THREADS',
    'TEMPORAL_UI_URL',
    'TRUSTED_PROXIES',
    'WEBHOOK_LOOPBACK',
    'WEBHOOK_PORTS',
  ],
  engine: [...members, 'ENGINE_HEALTH_PORT'],
  follower: [...members, 'FOLLOWER_HEALTH_PORT'],
  feeder: [...everybodys, ...storekeepers, 'FEEDER_HEALTH_PORT', 'MAIL_FROM', 'SMTP_URL'],
  worker: [
    ...everybodys,
    'SANCTIONS_DIR',
    'SANCTIONS_DOWNLOAD',
    'SANCTIONS_REFRESH_HOURS',
    'SANCTIONS_URLS',
    'WEBHOOK_LOOPBACK',
    'WEBHOOK_PORTS',
    'WORKER_HEALTH_PORT',
  ],
};

/** What Node, its libraries and tracing read by themselves: paths, language, time zone, proxies, certificates. */
const systems =
  /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|NODE_\w+|OTEL_\w+|UV_THREADPOOL_SIZE|HTTPS?_PROXY|NO_PROXY|SSL_CERT_(FILE|DIR)|DO_NOT_TRACK)$/i;

/** The part of the whole environment that a process is given. */
export function environmentFor(name: ProgramName, whole: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isGiven = (variable: string) => settingsOf[name].includes(variable) || systems.test(variable);
  return Object.fromEntries(Object.entries(whole).filter(([variable]) => isGiven(variable)));
}
