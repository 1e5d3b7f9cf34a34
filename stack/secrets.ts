import { randomBytes } from 'node:crypto';
import { readJson } from './home.js';
import { writePrivateJson } from './private-file.js';

const names = ['postgresSuperuser', 'postgresOwner', 'postgresApi', 'clickhouse'] as const;
const passwordBytes = 24;

/** Passwords of the stores of one instance: random, made once, kept in its home. */
export type Secrets = Record<(typeof names)[number], string>;

export function readSecrets(file: string): Secrets {
  const kept = readJson(file);
  const stored =
    typeof kept === 'object' && kept !== null ? new Map<string, unknown>(Object.entries(kept)) : new Map();
  const secret = (name: string): string => {
    const value = stored.get(name);
    return typeof value === 'string' ? value : randomBytes(passwordBytes).toString('base64url');
  };
  const secrets = {
    postgresSuperuser: secret('postgresSuperuser'),
    postgresOwner: secret('postgresOwner'),
    postgresApi: secret('postgresApi'),
    clickhouse: secret('clickhouse'),
  };
  if (names.some((name) => stored.get(name) !== secrets[name])) writePrivateJson(file, secrets);
  return secrets;
}
