import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { strangerTo, visitorOf, type Visitor } from './visitor.js';

const readyFile = z.looseObject({
  urls: z.looseObject({ api: z.url(), adminUi: z.url() }),
  users: z.array(
    z.looseObject({
      email: z.string(),
      password: z.string(),
      role: z.string(),
      totpSecret: z
        .string()
        .nullish()
        .transform((secret) => secret ?? null),
    }),
  ),
  pids: z.record(z.string(), z.number()).optional(),
});

const listsPatienceMs = 120_000;

export type Ready = z.infer<typeof readyFile>;

export interface Desk {
  admin: Visitor;
  client: Visitor;
  analyst: Visitor;
  officer: Visitor;
}

/** What a running instance says of itself. */
export async function readReady(home: string): Promise<Ready> {
  return readyFile.parse(JSON.parse(await readFile(join(home, 'ready.json'), 'utf8')));
}

/** An analyst and an officer of the demonstration, and a client who has just registered. */
export async function openDesk(ready: Ready, clientName: string): Promise<Desk> {
  const [admin, analyst, officer] = await Promise.all([
    staff(ready, 'admin'),
    staff(ready, 'compliance_analyst'),
    staff(ready, 'compliance_officer'),
  ]);
  await untilListsCarry(officer);
  return { admin, analyst, officer, client: await newClient(ready, admin, clientName) };
}

/** An instance that has just begun still reads its lists; until they are in force nobody is approved. */
async function untilListsCarry(officer: Visitor): Promise<void> {
  const state = () => officer.call<{ ok: boolean }>('GET', '/api/v1/compliance/lists/state');
  for (const end = Date.now() + listsPatienceMs; !(await state()).ok; await pause(500))
    if (Date.now() > end) throw new Error('The sanctions lists are not in force');
}

/** The same desk with another client. */
export async function withNewClient(ready: Ready, desk: Desk, clientName: string): Promise<Desk> {
  return { ...desk, client: await newClient(ready, desk.admin, clientName) };
}

function staff({ urls, users }: Ready, role: string): Promise<Visitor> {
  const user = users.find((each) => each.role === role);
  if (!user) throw new Error(`The demonstration has no ${role}`);
  return visitorOf(urls.api, user);
}

/** Registers as anybody does: the link comes by mail, which the demonstration shows to an administrator. */
async function newClient({ urls }: Ready, admin: Visitor, name: string): Promise<Visitor> {
  const email = `${name}@clients.example`;
  const password = `${randomUUID()} ${randomUUID()}`;
  const anybody = strangerTo(urls.api);
  await anybody.call('POST', '/api/v1/accounts/registrations', {
    email,
    password,
    full_name: 'Journey Client',
    language: 'en',
    region: 'SE',
  });
  const token = await confirmationOf(admin, email);
  await anybody.call('POST', '/api/v1/accounts/email-confirmations', { token });
  return visitorOf(urls.api, { email, password, totpSecret: null });
}

async function confirmationOf(admin: Visitor, email: string): Promise<string> {
  for (;;) {
    const filter = encodeURIComponent(JSON.stringify({ q: email }));
    const mails = await admin.call<{ address: string | null; link: string | null }[]>(
      'GET',
      `/api/v1/notifications/outbox?perPage=50&filter=${filter}`,
    );
    const link = mails.find((mail) => mail.address === email && mail.link)?.link;
    if (link) return new URL(link, 'http://localhost').searchParams.get('token') ?? '';
    await pause(200);
  }
}
