import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { openDatabase } from '../db/database.js';
import { readArguments } from '../lib/arguments.js';
import { readConfig, type Config } from '../lib/config.js';
import { loadKeys } from '../lib/crypto/key-files.js';
import { auditVerifiers } from '../lib/crypto/key-uses.js';
import type { VerificationKey } from '../lib/crypto/signatures.js';
import { verifyAudit, type AuditVerification } from './services/audit-verification.js';

const usage = `Usage:
  npm run audit -- verify [--public-keys FILE] [--json]   recomputes the chain and holds it against the signed checkpoints
  npm run audit -- public-keys                            prints the keys that verify checkpoints, to be kept elsewhere
Exit codes: 0 nothing is wrong, 1 something is, 2 wrong use.`;

const publicKeys = z.array(
  z.strictObject({ key_id: z.string(), ed25519: z.string(), ml_dsa_65: z.string() }),
);

process.exitCode = await run(process.argv.slice(2), readConfig());

async function run(args: string[], config: Config): Promise<number> {
  const options = { 'public-keys': { type: 'string' }, json: { type: 'boolean' } } as const;
  const read = readArguments({ args, options, allowPositionals: true });
  const verb = read?.positionals.length === 1 ? read.positionals[0] : null;
  if (verb === 'public-keys') {
    print(JSON.stringify(await ownKeys(config), null, 2));
    return 0;
  }
  if (!read || verb !== 'verify') {
    print(usage);
    return 2;
  }
  const { values } = read;
  const report = await verify(config, values['public-keys']);
  if (values.json) print(JSON.stringify(report));
  else printReport(report, config);
  return report.ok ? 0 : 1;
}

async function verify(config: Config, keysFile: string | undefined): Promise<AuditVerification> {
  const keys = keysFile
    ? publicKeys.parse(JSON.parse(await readFile(keysFile, 'utf8')))
    : await ownKeys(config);
  const database = openDatabase(config.DATABASE_URL, 1);
  try {
    return await verifyAudit({ database, anchorDir: config.AUDIT_ANCHOR_DIR, keys });
  } finally {
    await database.destroy();
  }
}

async function ownKeys(config: Config): Promise<VerificationKey[]> {
  const keys = await loadKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  return auditVerifiers(keys.auditSigning);
}

function printReport(
  { ok, entries, checkpoints, findings, omitted }: AuditVerification,
  config: Config,
): void {
  for (const { kind, day, sequence, to_sequence, detail } of findings) {
    const place =
      sequence === null ? (day ?? '?') : `${day}/${sequence}${to_sequence ? `-${to_sequence}` : ''}`;
    print(`${kind.padEnd(18)} ${place.padEnd(24)} ${detail}`);
  }
  if (omitted > 0) print(`and ${omitted} more`);
  const seen = `${entries} entries, ${checkpoints} checkpoints in ${config.AUDIT_ANCHOR_DIR}`;
  print(
    ok
      ? `The audit log is whole: ${seen}`
      : `The audit log is NOT whole: ${findings.length + omitted} findings in ${seen}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
