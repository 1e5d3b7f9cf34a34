import { describe, expect, it, jest } from '@jest/globals';
import { createSession, type SessionOptions } from './session.js';

interface Wait {
  work: () => void;
  delayMs: number;
  isOff: boolean;
}

const profile = { id: 'u1', full_name: 'Ada', role: 'admin', permissions: [] };
const signedIn = (access_token: string) =>
  Response.json({ access_token, expires_in: 600, user_profile: profile });
const refused = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), { status, headers: { 'content-type': 'application/problem+json' } });

function arrange(answers: (Response | Error)[], more: Partial<SessionOptions> = {}) {
  const waits: Wait[] = [];
  const paths: string[] = [];
  const announceSignOut = jest.fn();
  let ids = 0;
  const session = createSession({
    fetch: async (input) => {
      paths.push(urlOf(input).replace('/api/v1/accounts/', ''));
      const answer = answers.shift() ?? new Response(null, { status: 204 });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    newId: () => `id-${(ids += 1)}`,
    exclusively: (work) => work(),
    schedule: (work, delayMs) => {
      const wait = { work, delayMs, isOff: false };
      waits.push(wait);
      return () => void (wait.isOff = true);
    },
    announceSignOut,
    isActive: () => true,
    ...more,
  });
  return { session, waits, paths, announceSignOut };
}

const credentials = { email: 'a@b.co', password: 'x', region: 'GB' };

describe('createSession', () => {
  it('asks by the cookie once, however many ask who is there', async () => {
    const { session, paths } = arrange([signedIn('t1')]);
    const both = await Promise.all([session.ready(), session.ready()]);
    expect(both).toEqual([profile, profile]);
    expect(session.token()).toBe('t1');
    expect(paths).toEqual(['refresh']);
  });

  it('finds nobody when the cookie is not good', async () => {
    const { session } = arrange([refused(401, 'accounts.sign_in_required')]);
    expect(await session.ready()).toBeNull();
    expect(session.token()).toBeNull();
  });

  it('renews a minute before the end, and once for all who want it', async () => {
    const { session, waits, paths } = arrange([signedIn('t1'), signedIn('t2')]);
    await session.signIn(credentials);
    expect(waits.at(-1)?.delayMs).toBe(540_000);
    expect(await Promise.all([session.renew(), session.renew()])).toEqual([true, true]);
    expect(session.token()).toBe('t2');
    expect(paths).toEqual(['sign-in', 'refresh']);
    expect(waits[0]?.isOff).toBe(true);
  });

  it('keeps the session when the api cannot be reached, and tries again soon', async () => {
    const { session, waits } = arrange([signedIn('t1'), new TypeError('fetch failed')]);
    await session.signIn(credentials);
    expect(await session.renew()).toBe(false);
    expect(session.token()).toBe('t1');
    expect(waits.at(-1)?.delayMs).toBe(5_000);
  });

  it('ends when the api says so', async () => {
    const { session } = arrange([signedIn('t1'), refused(401, 'accounts.token_refused')]);
    const heard = jest.fn();
    await session.signIn(credentials);
    session.subscribe(heard);
    expect(await session.renew()).toBe(false);
    expect(session.profile()).toBeNull();
    expect(session.hasLeft()).toBe(false);
    expect(heard).toHaveBeenCalled();
  });

  it('does not stay alive by itself while nobody is there, and goes on when they are back', async () => {
    let isActive = true;
    const { session, waits, paths } = arrange([signedIn('t1'), signedIn('t2')], { isActive: () => isActive });
    await session.signIn(credentials);
    isActive = false;
    waits.at(-1)?.work();
    expect(await session.renew()).toBe(false);
    expect(paths).toEqual(['sign-in']);
    session.wake();
    expect(paths).toEqual(['sign-in']);
    isActive = true;
    session.wake();
    expect(await session.renew()).toBe(true);
    expect(paths).toEqual(['sign-in', 'refresh']);
    expect(session.token()).toBe('t2');
  });

  it('tells the api and the other tabs when the person leaves, and forgets even if the api does not answer', async () => {
    const { session, announceSignOut } = arrange([signedIn('t1'), new TypeError('fetch failed')]);
    await session.signIn(credentials);
    await session.signOut();
    expect(announceSignOut).toHaveBeenCalledTimes(1);
    expect(session.token()).toBeNull();
    expect(session.hasLeft()).toBe(true);
  });

  it('leaves without a word when another tab has told already', async () => {
    const { session, paths, announceSignOut } = arrange([signedIn('t1')]);
    await session.signIn(credentials);
    session.forget();
    expect(session.token()).toBeNull();
    expect(paths).toEqual(['sign-in']);
    expect(announceSignOut).not.toHaveBeenCalled();
  });

  it('keeps who is signed in when a step-up brings only a token', async () => {
    const { session } = arrange([signedIn('t1')]);
    await session.signIn(credentials);
    session.accept({ access_token: 't2', expires_in: 600 });
    expect(session.profile()).toEqual(profile);
    expect(session.token()).toBe('t2');
  });
});

function urlOf(input: Parameters<typeof fetch>[0]): string {
  if (typeof input === 'string') return input;
  return input instanceof URL ? input.href : input.url;
}
