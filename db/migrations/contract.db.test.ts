import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rootDir } from '../../lib/root.js';
import type { Database } from '../database.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';

/** The tables that clients' contracts are written against; it lies beside the checkout and is no part of the project. */
const contractFile =
  process.env['PURSER_CONTRACT_SCHEMA'] ?? join(rootDir, '..', 'shared', 'spec', 'schema.sql');
const isThere = existsSync(contractFile);
if (!isThere) console.warn(`Skipped: there is no ${contractFile}; PURSER_CONTRACT_SCHEMA may name another.`);

let ours: TestDatabase;
let contract: TestDatabase;

(isThere ? describe : describe.skip)('the migrated schema', () => {
  beforeAll(async () => {
    ours = await openTestDatabase();
    contract = await openTestDatabase({ migrated: false });
    // knex reads `?` as a binding.
    await contract.owner.raw(readFileSync(contractFile, 'utf8').replaceAll('?', '\\?'));
  });
  afterAll(async () => {
    await ours.close();
    await contract.close();
  });

  it.each([
    ['columns, with type, default and whether they may be empty', columnsOf],
    ['checks, keys and references', constraintsOf],
    ['indexes', indexesOf],
  ])('has all %s of the contract', async (_what, factsOf) => {
    const wanted = await factsOf(contract.owner);
    const found = new Set(await factsOf(ours.owner));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((fact) => !found.has(fact))).toEqual([]);
  });

  it('has no column in the tables of the contract that its rows would have to name', async () => {
    const tables = new Set((await columnsOf(contract.owner)).map((fact) => fact.split(' ')[0]));
    const known = new Set(await columnsOf(contract.owner));
    const added = (await columnsOf(ours.owner)).filter(
      (fact) => tables.has(fact.split(' ')[0]) && !known.has(fact),
    );
    expect(added.filter((fact) => / NOT NULL DEFAULT $/.test(fact))).toEqual([]);
  });
});

/** `table column type NULL|NOT NULL DEFAULT expression` of each. */
function columnsOf(database: Database): Promise<string[]> {
  return factsIn(
    database,
    `SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN a.attnotnull THEN 'NOT NULL' ELSE 'NULL' END, 'DEFAULT ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')) AS fact
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
}

/** By what they demand; their names are nobody's business. */
function constraintsOf(database: Database): Promise<string[]> {
  return factsIn(
    database,
    `SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS fact FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')`,
  );
}

function indexesOf(database: Database): Promise<string[]> {
  return factsIn(database, "SELECT indexdef AS fact FROM pg_indexes WHERE schemaname = 'public'");
}

async function factsIn(database: Database, sql: string): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { fact: string }[] }>(sql);
  return rows.map(({ fact }) => fact).sort();
}
