import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { ensureKeys, loadKeys, loadWorkerKeys, retireKey, rotateKey } from './key-files.js';
import { acceptedClientSecrets, currentKey, keyById, keyRingNames } from './key-ring.js';
import { auditSigner, auditVerifiers, objectStoreKeyPairs, publicJwks } from './key-uses.js';
import { runKeysCommand } from './keys-cli.js';
import { signBoth, verifyBoth } from './signatures.js';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'purser-keys-'));
});
afterAll(() => rm(home, { recursive: true }));

const generated = { demonstration: false };
const anywhere = { production: false };

describe('ensureKeys', () => {
  it('creates a private folder with every key file and nothing else', async () => {
    const dir = join(home, 'deep', 'fresh');
    expect(await ensureKeys(dir, generated)).toEqual([...keyRingNames]);
    expect((await readdir(dir)).sort()).toEqual(keyRingNames.map((name) => `${name}.json`).sort());
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    for (const file of await readdir(dir)) expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
  });

  it('keeps what is there and fills what is missing', async () => {
    const dir = join(home, 'kept');
    await ensureKeys(dir, generated);
    const before = await readFile(join(dir, 'payload-codec.json'), 'utf8');
    await rm(join(dir, 'metrics-token.json'));
    expect(await ensureKeys(dir, generated)).toEqual(['metrics-token']);
    expect(await readFile(join(dir, 'payload-codec.json'), 'utf8')).toBe(before);
  });

  it('gives one set of keys to four that start at once', async () => {
    const dir = join(home, 'race');
    const created = await Promise.all([1, 2, 3, 4].map(() => ensureKeys(dir, generated)));
    expect(created.flat().sort()).toEqual([...keyRingNames].sort());
    expect(await readdir(dir)).toHaveLength(keyRingNames.length);
    await loadKeys(dir, { production: true });
  });
});

describe('loadKeys', () => {
  it('gives keys that work', async () => {
    const dir = join(home, 'working');
    await ensureKeys(dir, generated);
    const keys = await loadKeys(dir, { production: true });
    const { private_jwk } = currentKey(keys.accessToken);
    const derived = createPublicKey(createPrivateKey({ key: private_jwk, format: 'jwk' })).export({
      format: 'jwk',
    });
    expect(publicJwks(keys.accessToken).keys[0]).toMatchObject({ x: derived.x, alg: 'EdDSA', use: 'sig' });
    expect(JSON.stringify(publicJwks(keys.accessToken))).not.toContain(private_jwk.d);
    const signature = signBoth(auditSigner(keys.auditSigning), Buffer.from('x'));
    expect(
      auditVerifiers(keys.auditSigning).map((key) => verifyBoth(key, Buffer.from('x'), signature)),
    ).toEqual([true, false]);
    expect([...objectStoreKeyPairs(keys.objectStore).keys()]).toEqual([
      keys.objectStore.current,
      keys.objectStore.next,
    ]);
    expect(acceptedClientSecrets(keys.serviceClients, 'worker')).toHaveLength(2);
  });

  it('gives a worker its own files where there are no others', async () => {
    const dir = join(home, 'worker');
    await ensureKeys(dir, generated);
    const whole = await loadKeys(dir, { production: true });
    const needed = ['metrics-token', 'payload-codec', 'provider-webhook', 'service-clients'];
    for (const name of keyRingNames) if (!needed.includes(name)) await rm(join(dir, `${name}.json`));
    const { metricsToken, payloadCodec, providerWebhook, serviceClients } = whole;
    expect(await loadWorkerKeys(dir, { production: true })).toEqual({
      metricsToken,
      payloadCodec,
      providerWebhook,
      serviceClients,
    });
    await expect(loadKeys(dir, { production: true })).rejects.toMatchObject({
      code: 'crypto.key_file_missing',
    });
  });

  it('refuses demonstration keys in production, and only there', async () => {
    const dir = join(home, 'demonstration');
    await ensureKeys(dir, { demonstration: true });
    await expect(loadKeys(dir, anywhere)).resolves.toMatchObject({
      accessToken: { origin: 'demonstration' },
    });
    await expect(loadKeys(dir, { production: true })).rejects.toMatchObject({
      code: 'crypto.demonstration_keys',
      message: expect.stringMatching(
        /^access-token\.json holds a demonstration key, which production refuses: .*generate/,
      ),
    });
  });

  it('names the file that is missing and the command that makes it', async () => {
    const dir = join(home, 'missing');
    await ensureKeys(dir, generated);
    await rm(join(dir, 'object-store.json'));
    await expect(loadKeys(dir, anywhere)).rejects.toMatchObject({
      code: 'crypto.key_file_missing',
      message: `${join(dir, 'object-store.json')} is missing: run "node dist/lib/crypto/keys-cli.js generate ${dir}"`,
    });
  });

  it.each([
    ['nothing', () => ''],
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
    ['an array', () => '[]'],
    [
      'a current key that is not there',
      (text: string) => text.replace(/"current": "[^"]+"/, '"current": "other"'),
    ],
    ['a short secret', (text: string) => text.replace(/"secret": "[^"]{4}/, '"secret": "')],
    ['a secret with a spare character', (text: string) => text.replace(/"secret": "/, '"secret": "=')],
    ['an unknown field', (text: string) => text.replace('{', '{"note": "kept by hand",')],
    ['another origin', (text: string) => text.replace('"generated"', '"elsewhere"')],
  ])('refuses %s and quotes none of it', async (name, damage) => {
    const dir = join(home, `damaged-${name.replaceAll(' ', '-')}`);
    await ensureKeys(dir, generated);
    const file = join(dir, 'payload-codec.json');
    const text = await readFile(file, 'utf8');
    const secret = /"secret": "([^"]+)"/.exec(text)?.[1] ?? '';
    await writeFile(file, damage(text));
    const failure = await loadKeys(dir, anywhere).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'crypto.key_file_invalid',
      message: expect.stringContaining('payload-codec.json'),
    });
    expect(String(failure)).not.toContain(secret.slice(0, 8));
  });
});

describe('loadKeys of access-token.json', () => {
  it.each([
    ['a public half of another key', /"x": "[^"]+"/, `"x": "${'A'.repeat(43)}"`],
    ['a private half that is too short', /"d": "[^"]+"/, '"d": "AAAA"'],
  ])('refuses %s', async (name, field, other) => {
    const dir = join(home, name.replaceAll(' ', '-'));
    await ensureKeys(dir, generated);
    const file = join(dir, 'access-token.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(field, other));
    await expect(loadKeys(dir, anywhere)).rejects.toMatchObject({ code: 'crypto.key_file_invalid' });
  });
});

describe('rotateKey', () => {
  it('turns to a key that every process knew before, and keeps the old one readable', async () => {
    const dir = join(home, 'rotated');
    await ensureKeys(dir, generated);
    const before = await loadKeys(dir, anywhere);
    for (const name of keyRingNames) await rotateKey(dir, name);
    const after = await loadKeys(dir, { production: true });
    for (const [name, ring] of Object.entries(after)) {
      const [old] = Object.entries(before).filter(([each]) => each === name);
      expect(ring.keys).toHaveLength(3);
      expect(ring.current).toBe(old?.[1].next);
      expect(ring.keys.map((key) => key.key_id)).toEqual([old?.[1].current, ring.current, ring.next]);
    }
    expect(publicJwks(after.accessToken).keys[0]?.kid).toBe(after.accessToken.current);
    expect(acceptedClientSecrets(after.serviceClients, 'worker')[0]).toBe(
      currentKey(after.serviceClients).clients.worker,
    );
    expect(acceptedClientSecrets(before.serviceClients, 'worker')).toContain(
      currentKey(after.serviceClients).clients.worker,
    );
  });

  it('makes both keys for a file that has no next one', async () => {
    const dir = join(home, 'no-next');
    await ensureKeys(dir, generated);
    const file = join(dir, 'blind-index.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"next": "[^"]+",/, ''));
    const { blindIndex: before } = await loadKeys(dir, anywhere);
    const current = await rotateKey(dir, 'blind-index');
    const { blindIndex } = await loadKeys(dir, anywhere);
    expect(before.next).toBeUndefined();
    expect(blindIndex).toMatchObject({ current, next: expect.any(String) });
    expect(blindIndex.keys).toHaveLength(4);
  });

  it('keeps the origin: a rotated demonstration is still one', async () => {
    const dir = join(home, 'rotated-demonstration');
    await ensureKeys(dir, { demonstration: true });
    await rotateKey(dir, 'access-token');
    await expect(loadKeys(dir, { production: true })).rejects.toMatchObject({
      code: 'crypto.demonstration_keys',
    });
  });
});

describe('retireKey', () => {
  it('takes an old key away, and never one in use', async () => {
    const dir = join(home, 'retired');
    await ensureKeys(dir, generated);
    const old = (await loadKeys(dir, anywhere)).payloadCodec.current;
    for (const used of [old, (await loadKeys(dir, anywhere)).payloadCodec.next ?? '']) {
      await expect(retireKey(dir, 'payload-codec', used)).rejects.toMatchObject({
        code: 'crypto.key_in_use',
      });
    }
    await rotateKey(dir, 'payload-codec');
    await retireKey(dir, 'payload-codec', old);
    const ring = (await loadKeys(dir, anywhere)).payloadCodec;
    expect(() => keyById(ring, old)).toThrow(expect.objectContaining({ code: 'crypto.unknown_key' }));
    await expect(retireKey(dir, 'payload-codec', old)).rejects.toMatchObject({ code: 'crypto.unknown_key' });
  });
});

describe('the keys command', () => {
  async function run(...args: string[]): Promise<{ code: number; said: string }> {
    const lines: string[] = [];
    const code = await runKeysCommand(args, (line) => lines.push(line));
    return { code, said: lines.join('\n') };
  }

  it('generates, rotates and retires without saying a secret', async () => {
    const dir = join(home, 'command');
    const outputs = [await run('generate', dir), await run('generate', dir), await run('rotate', dir)];
    const old = (await loadKeys(dir, { production: true })).blindIndex.keys[0]?.key_id ?? '';
    outputs.push(await run('rotate', dir, 'blind-index'), await run('retire', dir, 'blind-index', old));
    expect(outputs.map((output) => output.code)).toEqual([0, 0, 0, 0, 0]);
    const files = await Promise.all((await readdir(dir)).map((file) => readFile(join(dir, file), 'utf8')));
    const secrets = files.join('\n').match(/(?<=": ")[A-Za-z0-9_-]{43,}(?=")/g) ?? [];
    expect(secrets.length).toBeGreaterThan(15);
    for (const secret of secrets)
      expect(outputs.map((output) => output.said).join('\n')).not.toContain(secret);
  });

  it.each([
    [[]],
    [['generate']],
    [['forget', '/tmp']],
    [['rotate', '/tmp', 'tea']],
    [['retire', '/tmp', 'blind-index']],
    [['generate', '/tmp', 'blind-index']],
  ])('explains itself after %j', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') });
  });

  it('fails with one sentence when there is nothing to rotate', async () => {
    expect(await run('rotate', join(home, 'nowhere'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('is missing'),
    });
  });
});
