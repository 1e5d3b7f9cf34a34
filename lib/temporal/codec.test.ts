import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { randomBytes } from 'node:crypto';
import { toBase64url } from '../crypto/bytes.js';
import type { SecretRing } from '../crypto/key-ring.js';
import { createPayloadCodec } from './codec.js';
import { codecBody, decodePayloads, encodePayloads, type CodecBody } from './codec-http.js';

const first = {
  key_id: 'payload-codec-1',
  created_at: '2026-11-21T00:00:00.000Z',
  secret: toBase64url(randomBytes(32)),
};
const second = { ...first, key_id: 'payload-codec-2', secret: toBase64url(randomBytes(32)) };
const onlyFirst: SecretRing = { origin: 'generated', current: first.key_id, keys: [first] };
const rotated: SecretRing = { origin: 'generated', current: second.key_id, keys: [first, second] };
const onlySecond: SecretRing = { ...rotated, keys: [second] };
const codec = createPayloadCodec({ keys: onlyFirst, namespace: 'purser' });
const value = { name: 'Иванов', amount: '1000.00' };

describe('createPayloadCodec', () => {
  it('opens what it sealed, metadata included', async () => {
    const payload: Payload = {
      metadata: { encoding: Buffer.from('json/plain'), type: Buffer.from('x') },
      data: Buffer.from('1'),
    };
    const [sealed] = await codec.encode([payload]);
    expect(Object.keys(sealed?.metadata ?? {})).toEqual([
      'encoding',
      'encryption-cipher',
      'encryption-key-id',
    ]);
    const [opened] = await codec.decode([sealed ?? {}]);
    expect(texts(opened)).toEqual({ encoding: 'json/plain', type: 'x', data: '1' });
  });

  it('keeps number and order, of none and of many', async () => {
    expect(await codec.encode([])).toEqual([]);
    const payloads = Array.from({ length: 50 }, (_, index) => defaultPayloadConverter.toPayload(index));
    const opened = await codec.decode(await codec.encode(payloads));
    expect(opened.map((payload) => defaultPayloadConverter.fromPayload(payload))).toEqual([
      ...payloads.keys(),
    ]);
  });

  it('leaves payloads alone that it did not seal', async () => {
    const foreign: Payload[] = [
      {},
      { metadata: {}, data: Buffer.from('x') },
      { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{}') },
      { metadata: { encoding: Buffer.from('binary/encrypted') }, data: Buffer.from('of another codec') },
      {
        metadata: { encoding: Buffer.from('binary/zlib'), 'encryption-key-id': Buffer.from('k') },
        data: Buffer.from('x'),
      },
    ];
    const decoded = await codec.decode(foreign);
    for (const [index, payload] of foreign.entries()) expect(decoded[index]).toBe(payload);
  });

  it('reads what older keys sealed and seals with the current one', async () => {
    const old = await codec.encode([defaultPayloadConverter.toPayload(value)]);
    const after = createPayloadCodec({ keys: rotated, namespace: 'purser' });
    const [opened] = await after.decode(old);
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual(value);
    const [fresh] = await after.encode([defaultPayloadConverter.toPayload(value)]);
    expect(texts(fresh)['encryption-key-id']).toBe('payload-codec-2');
  });

  it('names the key that it lacks', async () => {
    const sealed = await codec.encode([defaultPayloadConverter.toPayload(value)]);
    const without = createPayloadCodec({ keys: onlySecond, namespace: 'purser' });
    await expect(without.decode(sealed)).rejects.toMatchObject({
      code: 'crypto.unknown_key',
      message: 'No key "payload-codec-1" in this key ring',
    });
  });

  it('refuses a payload of another namespace, of another key id, and any changed byte', async () => {
    const [sealed = {}] = await codec.encode([defaultPayloadConverter.toPayload(value)]);
    const tampered = { code: 'crypto.tampered' };
    const elsewhere = createPayloadCodec({ keys: onlyFirst, namespace: 'other' });
    await expect(elsewhere.decode([sealed])).rejects.toMatchObject(tampered);
    const relabelled = {
      ...sealed,
      metadata: { ...sealed.metadata, 'encryption-key-id': Buffer.from(second.key_id) },
    };
    await expect(
      createPayloadCodec({ keys: rotated, namespace: 'purser' }).decode([relabelled]),
    ).rejects.toMatchObject(tampered);
    const bytes = sealed.data ?? new Uint8Array();
    for (let index = 1; index < bytes.length; index += 1) {
      const changed = Uint8Array.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      await expect(codec.decode([{ ...sealed, data: changed }])).rejects.toMatchObject(tampered);
    }
    await expect(codec.decode([{ metadata: sealed.metadata }])).rejects.toMatchObject(tampered);
  });
});

describe('the codec over HTTP', () => {
  it('opens what the Temporal UI posts', async () => {
    const [sealed] = await codec.encode([defaultPayloadConverter.toPayload(value)]);
    const posted: unknown = JSON.parse(JSON.stringify({ payloads: [toJson(sealed)], extra: true }));
    const answer = await decodePayloads(codec, codecBody.parse(posted));
    expect(answer.payloads[0]?.metadata).toEqual({ encoding: Buffer.from('json/plain').toString('base64') });
    expect(JSON.parse(Buffer.from(answer.payloads[0]?.data ?? '', 'base64').toString('utf8'))).toEqual(value);
  });

  it('seals what the Temporal UI sends back, and passes on what was never sealed', async () => {
    const plain = { metadata: { encoding: btoa('json/plain') }, data: btoa('"x"') };
    const body: CodecBody = { payloads: [plain, { metadata: {}, data: '' }] };
    expect(await decodePayloads(codec, body)).toEqual(body);
    const sealed = await encodePayloads(codec, body);
    expect(JSON.stringify(sealed)).not.toContain(plain.data);
    expect(await decodePayloads(codec, sealed)).toEqual(body);
  });

  it.each([
    [null],
    [{}],
    [{ payloads: {} }],
    [{ payloads: [{ data: 'not base64!' }] }],
    [{ payloads: [{ metadata: { encoding: 7 } }] }],
    [{ payloads: Array.from({ length: 2_001 }, () => ({})) }],
  ])('refuses the body %#', (body) => {
    expect(codecBody.safeParse(body).success).toBe(false);
  });
});

function toJson(payload: Payload | undefined): CodecBody['payloads'][number] {
  const metadata = Object.entries(payload?.metadata ?? {}).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  return {
    metadata: Object.fromEntries(metadata),
    data: Buffer.from(payload?.data ?? []).toString('base64'),
  };
}

function texts(payload: Payload | undefined): Record<string, string> {
  const all = Object.entries({ ...payload?.metadata, data: payload?.data ?? new Uint8Array() });
  return Object.fromEntries(all.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}
