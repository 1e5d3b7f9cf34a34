import { describe, expect, it } from '@jest/globals';
import { webhookRules, whyNotSentTo } from './webhook-address.js';

const strict = { allowsLoopback: false, ports: [443] };
const open = { allowsLoopback: true, ports: [443, 8443] };

describe('whyNotSentTo', () => {
  it.each([
    'https://hooks.partner.example/purser',
    'https://hooks.partner.example:443/a?b=c',
    'https://1.1.1.1/',
    'https://[2606:4700:4700::1111]/',
  ])('takes %s', (url) => expect(whyNotSentTo(url, strict)).toBeNull());

  it.each([
    ['no address', 'partner'],
    ['another protocol', 'file:///etc/passwd'],
    ['no TLS', 'http://hooks.partner.example/'],
    ['a name and a password', 'https://a:b@hooks.partner.example/'],
    ['a fragment', 'https://hooks.partner.example/#a'],
    ['the port of a database', 'https://hooks.partner.example:5432/'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
    ['loopback', 'https://127.0.0.1/'],
    ['loopback in IPv6', 'https://[::1]/'],
    ['loopback inside IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in hexadecimal', 'https://0x7f.1/'],
    ['loopback in octal', 'https://0177.0.0.1/'],
    ['loopback in other figures', 'https://①②⑦.⓪.⓪.①/'],
    ['a private address of IPv6', 'https://[fd00::1]/'],
    ['a carrier', 'https://100.64.1.1/'],
    ['a name without a dot', 'https://postgres/'],
    ['localhost', 'https://localhost/'],
    ['localhost with a dot', 'https://localhost./'],
    ['a name of a cloud', 'https://metadata.google.internal/'],
    ['a name of a local net', 'https://printer.local/'],
  ])('refuses %s', (_what, url) => expect(whyNotSentTo(url, strict)).not.toBeNull());

  it('takes this very machine where the setting allows it, and nothing else by it', () => {
    for (const url of ['http://127.0.0.1:4500/', 'http://localhost:4500/a', 'https://[::1]:4500/'])
      expect(whyNotSentTo(url, open)).toBeNull();
    for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://hooks.partner.example/'])
      expect(whyNotSentTo(url, open)).not.toBeNull();
    expect(whyNotSentTo('https://hooks.partner.example:8443/', open)).toBeNull();
  });
});

describe('webhookRules', () => {
  it('never lets production be sent to itself', () => {
    const said = { WEBHOOK_LOOPBACK: true, WEBHOOK_PORTS: '443,8443' };
    expect(webhookRules({ ...said, NODE_ENV: 'production' })).toEqual({
      allowsLoopback: false,
      ports: [443, 8443],
    });
    expect(webhookRules({ ...said, NODE_ENV: 'development' }).allowsLoopback).toBe(true);
  });
});
