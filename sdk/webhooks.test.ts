import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newWebhookSecret, signWebhook } from '../lib/crypto/webhook-signature.js';
import { rootDir } from '../lib/root.js';
import { verifyWebhook } from './webhooks.js';

const body = '{"id":"1","type":"webhook.test","data":{"name":"Петрович"}}';
const secret = newWebhookSecret();
const now = new Date('2026-11-20T10:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const signature = signWebhook(body, [secret], now);

describe('verifyWebhook', () => {
  it('takes what was signed with the secret, as text and as bytes', () => {
    expect(verifyWebhook({ body, signature, secret, now })).toBe(true);
    expect(verifyWebhook({ body: Buffer.from(body), signature, secret, now })).toBe(true);
  });

  it('takes a message of a rotation with either secret', () => {
    const earlier = newWebhookSecret();
    const both = signWebhook(body, [secret, earlier], now);
    expect(both.match(/v1=/g)).toHaveLength(2);
    expect(verifyWebhook({ body, signature: both, secret, now })).toBe(true);
    expect(verifyWebhook({ body, signature: both, secret: earlier, now })).toBe(true);
  });

  it('refuses another body, another secret and another time', () => {
    expect(verifyWebhook({ body: `${body} `, signature, secret, now })).toBe(false);
    expect(verifyWebhook({ body, signature, secret: newWebhookSecret(), now })).toBe(false);
    const moved = signature.replace(/t=\d+/, `t=${Math.floor(later(1).getTime() / 1000)}`);
    expect(verifyWebhook({ body, signature: moved, secret, now })).toBe(false);
  });

  it('refuses what is older than five minutes or from the future, and takes what is just within', () => {
    expect(verifyWebhook({ body, signature, secret, now: later(300) })).toBe(true);
    expect(verifyWebhook({ body, signature, secret, now: later(301) })).toBe(false);
    expect(verifyWebhook({ body, signature, secret, now: later(-301) })).toBe(false);
    expect(verifyWebhook({ body, signature, secret, now: later(900), toleranceSeconds: 1_000 })).toBe(true);
  });

  it.each([
    undefined,
    null,
    '',
    't=1',
    `v1=${'0'.repeat(64)}`,
    `t=x,v1=${'0'.repeat(64)}`,
    't=1,t=2,v1=aa',
    signature.replace('v1=', 'v0='),
    `${signature.slice(0, -1)}`,
  ])('refuses %s', (wrong) => expect(verifyWebhook({ body, signature: wrong, secret, now })).toBe(false));
});

describe('docs/webhooks.md', () => {
  const page = readFileSync(join(rootDir, 'docs', 'webhooks.md'), 'utf8');
  const example = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(page)?.[1] ?? '';

  it('has an example that comes out as it says', () => {
    const at = new Date(Number(example('Time')) * 1000);
    const signed = signWebhook(example('Body'), [example('Secret')], at);
    expect(example('Purser-Signature')).toBe(signed);
    const message = { body: example('Body'), signature: signed, secret: example('Secret') };
    expect(verifyWebhook({ ...message, now: at })).toBe(true);
  });
});
