import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../lib/config.js';
import { fromBase64url } from '../lib/crypto/bytes.js';
import { currentKey } from '../lib/crypto/key-ring.js';
import { loadEngineKeys } from '../lib/crypto/key-files.js';
import { openHealth } from '../lib/health.js';
import { createLog } from '../lib/log.js';
import { createEngineMetrics } from './metrics.js';
import { runEngine } from './run-engine.js';

const config = readConfig();
const log = createLog({ service: 'engine', level: config.LOG_LEVEL, version: config.BUILD_ID });
const keys = await loadEngineKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
const metrics = createEngineMetrics(config.BUILD_ID);
let isReady = false;
mkdirSync(config.ENGINE_DIR, { recursive: true, mode: 0o700 });

const running = await runEngine({
  folders: { journal: join(config.ENGINE_DIR, 'journal'), events: join(config.ENGINE_DIR, 'events') },
  doors: {
    host: config.LISTEN_HOST,
    port: config.ENGINE_PORT,
    socketPath: join(config.ENGINE_DIR, 'engine.sock'),
  },
  token: fromBase64url(currentKey(keys.engineToken).secret),
  log,
  observe: metrics.observe,
  segmentBytes: config.ENGINE_SEGMENT_MIB * 1024 * 1024,
  // Nothing that was not answered may be answered now, and nothing may be tried again: what the disk has is for the next start.
  fail: (error) => {
    log.fatal({ err: error }, 'engine_failed');
    process.exit(1);
  },
});
metrics.lead(running.epoch);
isReady = true;
openHealth(
  { host: config.LISTEN_HOST, port: config.ENGINE_HEALTH_PORT },
  { isReady: () => isReady, registry: metrics.registry, metricsToken: keys.metricsToken },
);
log.info({ port: running.port, epoch: running.epoch }, 'engine_ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isReady = false;
    log.info({ signal }, 'engine_stopping');
    void running.stop().then(
      () => process.exit(0),
      (error) => {
        log.fatal({ err: error }, 'engine_stop_failed');
        process.exit(1);
      },
    );
  });
