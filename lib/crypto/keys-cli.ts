import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureKeys, retireKey, rotateKey } from './key-files.js';
import { keyRingNames, type KeyRingName } from './key-ring.js';

const usage = `Usage:
  node dist/lib/crypto/keys-cli.js generate DIR               creates the key files that are missing
  node dist/lib/crypto/keys-cli.js rotate DIR [NAME]          makes the next key the current one, in all files or in one
  node dist/lib/crypto/keys-cli.js retire DIR NAME KEY_ID     removes an old key for good
Names: ${keyRingNames.join(', ')}`;

/** Runs the command and answers its exit code: 0 done, 1 failed, 2 wrong use. It prints names and ids, never a secret. */
export async function runKeysCommand(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const [verb, dir, name, keyId, ...tooMany] = args;
  const ring = keyRingNames.find((known) => known === name);
  const isUnknownName = name !== undefined && ring === undefined;
  if (verb === undefined || dir === undefined || isUnknownName || tooMany.length > 0) return explain(print);
  try {
    return await runVerb({ verb, dir, name: ring, keyId }, print);
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

interface KeysCommand {
  verb: string;
  dir: string;
  name: KeyRingName | undefined;
  keyId: string | undefined;
}

async function runVerb(
  { verb, dir, name, keyId }: KeysCommand,
  print: (line: string) => void,
): Promise<number> {
  if (verb === 'generate' && name === undefined) {
    const created = await ensureKeys(dir, { demonstration: false });
    print(
      created.length > 0
        ? `Created in ${dir}: ${created.join(', ')}`
        : `Every key file is there already in ${dir}`,
    );
    return 0;
  }
  if (verb === 'rotate' && keyId === undefined) {
    for (const each of name ? [name] : keyRingNames)
      print(`${each}: the current key is now ${await rotateKey(dir, each)}`);
    return 0;
  }
  if (verb === 'retire' && name !== undefined && keyId !== undefined) {
    await retireKey(dir, name, keyId);
    print(`${name}: ${keyId} is gone`);
    return 0;
  }
  return explain(print);
}

function explain(print: (line: string) => void): number {
  print(usage);
  return 2;
}

const [, program] = process.argv;
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runKeysCommand(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
