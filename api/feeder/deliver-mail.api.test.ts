import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { houseContext, type ApiDeps } from '../context.js';
import { queueMail } from '../services/mail.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { transact } from '../work.js';
import { createPostman } from './deliver-mail.js';
import { openSmtpServer } from './testing/smtp-server.js';

let house: House;
let auditor: SignedIn;
beforeAll(async () => {
  house = await openHouse();
  auditor = await house.signIn('auditor');
});
beforeEach(() => house.owner('notifications').delete());
afterAll(() => house.close());

const secretLink = '/portal/confirm?token=canary-7f3a';

function queue(
  address: string,
  more: { template?: 'password_reset' | 'application_approved'; link?: string; key?: string } = {},
): Promise<void> {
  return transact(houseContext(house.deps, 'test'), (work) =>
    queueMail(work, {
      business_key: more.key ?? newId(),
      user_id: null,
      address,
      template: more.template ?? 'application_approved',
      language: 'ru',
      params: {},
      link: more.link ?? '/portal',
    }),
  );
}

const deliver = (more: Partial<ApiDeps['config']> = {}, clock = house.deps.clock) =>
  createPostman({ ...house.deps, clock, config: { ...house.deps.config, ...more } })();
const rows = () => house.owner('notifications').orderBy('created_at');
const demonstrate = (isOn: boolean) =>
  house
    .owner('settings')
    .insert({
      key: 'platform.demonstration',
      value: isOn,
      version: 1,
      changed_by: 'test',
      changed_at: new Date(),
    })
    .onConflict('key')
    .merge();

describe('queueMail', () => {
  it('queues a business key once', async () => {
    await queue('ana@house.test', { key: 'one' });
    await queue('ana@house.test', { key: 'one' });
    expect(await rows()).toHaveLength(1);
  });

  it('queues on behalf of nobody and of clients, whose own scope does not reach the row', async () => {
    const client = await house.signIn('client');
    const { deps } = house;
    for (const principal of [
      {
        kind: 'anonymous',
        id: 'anonymous',
        role: 'anonymous',
        sessionId: null,
        secondFactorAt: null,
      } as const,
      {
        kind: 'user',
        id: client.id,
        role: 'client',
        sessionId: client.sessionId,
        secondFactorAt: null,
      } as const,
    ]) {
      const context = { ...houseContext(deps, 'test'), principal };
      await transact(context, async (work) => {
        await queueMail(work, {
          business_key: newId(),
          user_id: auditor.id,
          address: auditor.email,
          template: 'application_approved',
          language: 'en',
          params: {},
        });
        // The scope of the rest of the transaction is the caller's again.
        expect(await work.trx('notifications').where({ user_id: auditor.id })).toEqual([]);
      });
    }
    expect(await rows()).toHaveLength(2);
  });
});

describe('the postman without an SMTP server', () => {
  it('captures mail; a link that is a key stays only in a demonstration', async () => {
    await demonstrate(true);
    await queue('ana@house.test', { template: 'password_reset', link: secretLink });
    await deliver();
    await demonstrate(false);
    await queue('boris@house.test', { template: 'password_reset', link: secretLink });
    await deliver();
    expect((await rows()).map(({ state, link }) => [state, link])).toEqual([
      ['captured', secretLink],
      ['captured', null],
    ]);
  });

  it('shows the outbox to staff, and secret links to them in a demonstration only', async () => {
    await demonstrate(true);
    await queue('ana@house.test', { template: 'password_reset', link: secretLink });
    await queue('boris@house.test');
    await deliver();
    const shown = await house.call('GET', '/api/v1/notifications/outbox?sort=address&order=ASC', {
      as: auditor,
    });
    expect(shown.headers.get('content-range')).toBe('items 0-1/2');
    expect(shown.body[0]).toMatchObject({
      address: 'ana@house.test',
      link: secretLink,
      state: 'captured',
      subject: 'Выберите новый пароль',
    });
    await demonstrate(false);
    const hidden = await house.call(
      'GET',
      `/api/v1/notifications/outbox?filter=${encodeURIComponent('{"q":"ana@"}')}`,
      { as: auditor },
    );
    expect(
      hidden.body.map(({ address, link }: { address: string; link: string | null }) => [address, link]),
    ).toEqual([['ana@house.test', null]]);
    expect(
      (await house.call('GET', '/api/v1/notifications/outbox', { as: await house.signIn('client') })).status,
    ).toBe(403);
  });
});

describe('the postman with an SMTP server', () => {
  it('sends each mail once, in the language of its reader, with a link that leads to us, and forgets the key', async () => {
    const smtp = await openSmtpServer();
    await queue('ana@house.test', { template: 'password_reset', link: secretLink });
    await queue('boris@house.test');
    await deliver({ SMTP_URL: smtp.url });
    await deliver({ SMTP_URL: smtp.url });
    expect(smtp.received.map(({ to }) => to)).toEqual(['ana@house.test', 'boris@house.test']);
    const [mail] = smtp.received;
    const [first] = await rows();
    expect(mail?.data).toContain(`Message-ID: <${first.id}@`);
    expect(decoded(mail?.data ?? '')).toContain('Откройте ссылку');
    expect(decoded(mail?.data ?? '')).toContain(
      new URL(secretLink, house.deps.config.PURSER_PUBLIC_URL).href,
    );
    expect((await rows()).map(({ state, link, attempts }) => [state, link, attempts])).toEqual([
      ['sent', null, 1],
      ['sent', '/portal', 1],
    ]);
    await smtp.close();
  });

  it('gives up a refused address, tries a deferred one later, and holds up nobody for either', async () => {
    let deferring = true;
    const smtp = await openSmtpServer((address) => {
      if (address.startsWith('never')) return '550 No such user';
      return address.startsWith('later') && deferring ? '450 Try later' : '250 OK';
    });
    for (const address of ['never@house.test', 'later@house.test', 'not an address', 'now@house.test'])
      await queue(address);
    await deliver({ SMTP_URL: smtp.url });
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['failed', 1],
      ['queued', 1],
      ['failed', 1],
      ['sent', 1],
    ]);
    deferring = false;
    await deliver({ SMTP_URL: smtp.url });
    expect((await rows())[1].state).toBe('queued');
    await deliver({ SMTP_URL: smtp.url }, { now: () => new Date(Date.now() + 61_000) });
    expect((await rows())[1]).toMatchObject({ state: 'sent', attempts: 2 });
    await smtp.close();
  });

  it('keeps everything in the queue while the server is away', async () => {
    await queue('ana@house.test');
    await expect(deliver({ SMTP_URL: 'smtp://127.0.0.1:9' })).rejects.toThrow();
    expect((await rows())[0]).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

/** Quoted-printable or base64, as nodemailer chose. */
function decoded(data: string): string {
  const at = data.indexOf('\n\n');
  const body = data.slice(at + 2);
  if (/base64/i.test(data.slice(0, at))) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
