import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../lib/config.js';
import { fromBase64url } from '../lib/crypto/bytes.js';
import { currentKey } from '../lib/crypto/key-ring.js';
import { loadEngineKeys } from '../lib/crypto/key-files.js';
import { openHealth } from '../lib/health.js';
import { createLog } from '../lib/log.js';
import { createEngineMetrics } from './metrics.js';
import { runMember } from './run-member.js';

/** Runs one of the two processes of a shard until it is told to stop. Both can lead; the first one does when nobody leads. */
export async function serveMember(config: Config, name: 'engine' | 'follower'): Promise<void> {
  const { ENGINE_DIR: dir, LISTEN_HOST: host, BUILD_ID: version } = config;
  const log = createLog({ service: name, level: config.LOG_LEVEL, version });
  const keys = await loadEngineKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  const metrics = createEngineMetrics(version);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const member = runMember({
    isFirst: name === 'engine',
    folders: { journal: join(dir, 'journal'), events: join(dir, 'events') },
    doors: { host, port: config.ENGINE_PORT, socketPath: join(dir, 'engine.sock') },
    token: fromBase64url(currentKey(keys.engineToken).secret),
    log,
    observe: metrics.observe,
    segmentBytes: config.ENGINE_SEGMENT_MIB * 1024 * 1024,
    sessionGraceMs: config.ENGINE_SESSION_GRACE_MS,
    // Nothing that was not answered may be answered now, and nothing may be tried again: what the disk has is for the next start.
    fail: (error) => {
      log.fatal({ err: error }, 'engine_failed');
      process.exit(1);
    },
  });
  const status = () => member.status();
  metrics.watch(status);
  let isStopping = false;
  const isReady = () => !isStopping && member.isReady();
  const port = name === 'engine' ? config.ENGINE_HEALTH_PORT : config.FOLLOWER_HEALTH_PORT;
  const { registry } = metrics;
  openHealth({ host, port }, { isReady, registry, metricsToken: keys.metricsToken, status });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isStopping = true;
      log.info({ signal }, 'engine_stopping');
      void member.stop().then(
        () => process.exit(0),
        (error) => {
          log.fatal({ err: error }, 'engine_stop_failed');
          process.exit(1);
        },
      );
    });
}
