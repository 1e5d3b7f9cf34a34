import type pg from 'pg';
import { connectTo } from './connect.js';

export interface RolesOptions {
  port: number;
  superuserPassword: string;
  ownerPassword: string;
  apiPassword: string;
}

export const databaseName = 'purser';
export const ownerRole = 'purser';
export const apiRole = 'purser_api';

/**
 * Makes the owner of the tables, the role that the api works as (bound by row-level security) and the database, or
 * brings them back to what they must be.
 */
export async function ensureRoles(options: RolesOptions): Promise<void> {
  const client = await connectTo({
    port: options.port,
    user: 'postgres',
    password: options.superuserPassword,
    database: 'postgres',
  });
  try {
    await ensureRole(client, ownerRole, options.ownerPassword);
    await ensureRole(client, apiRole, options.apiPassword);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  const rights = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  await client.query(`${verb} role ${name} ${rights} password ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (!rowCount) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  await client.query(`revoke connect, temporary on database ${databaseName} from public`);
  await client.query(`grant connect on database ${databaseName} to ${apiRole}`);
}
