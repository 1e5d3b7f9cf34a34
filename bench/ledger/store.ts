import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { countLedgerAnew } from '../../api/verify/ledger.js';
import { openDatabase, type Database } from '../../db/database.js';
import { migrateForward } from '../../db/migrate.js';
import { startPostgres } from '../../stack/postgres/cluster.js';
import { postgresUrl } from '../../stack/postgres/connect.js';
import { apiRole, databaseName, ensureRoles, ownerRole } from '../../stack/postgres/roles.js';
import { freePorts } from '../../stack/ports.js';
import type { Progress } from '../../stack/setup/progress.mjs';
import { figure, type Figures } from '../bench.js';

export type LedgerStore = Awaited<ReturnType<typeof openLedgerStore>>;

const connections = 4;

/** A Postgres of our own with the whole schema, worked in as the api works. */
export async function openLedgerStore(progress: Progress) {
  const folder = mkdtempSync(join(tmpdir(), 'purser-bench-ledger-'));
  // The system user of Postgres must be able to walk through it.
  chmodSync(folder, 0o711);
  const password = randomBytes(12).toString('hex');
  const [port = 0] = await freePorts(1);
  const server = await progress.step('Starting a Postgres for the bench', () =>
    startPostgres({ dataDir: join(folder, 'data'), port, password, logFile: join(folder, 'postgres.log') }),
  );
  await ensureRoles({
    port,
    superuserPassword: password,
    ownerPassword: password,
    apiPassword: password,
  });
  const urlOf = (user: string) => postgresUrl({ port, password, user, database: databaseName });
  const owner = openDatabase(urlOf(ownerRole), 1);
  await migrateForward(owner);
  const database = openDatabase(urlOf(apiRole), connections);
  const asService = <T>(run: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    database.transaction(async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'service', true)");
      return run(trx);
    });
  return {
    url: urlOf(apiRole),
    owner,
    database,
    asService,
    countAnew: () => countAnew(database),
    close: async () => {
      await database.destroy();
      await owner.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every invariant, from the transfers alone. */
async function countAnew(database: Database): Promise<Figures> {
  const { examined, findings } = await countLedgerAnew(database);
  return {
    transfers: figure(examined, 'counted anew'),
    invariants_broken: figure(findings.length, 'findings', { most: 0 }),
  };
}
