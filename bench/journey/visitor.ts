import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TOTP } from 'otpauth';

export interface SignIn {
  email: string;
  password: string;
  totpSecret: string | null;
}

export interface Visitor {
  /** A request that is repeated under one key until it is answered: outages are waited out, refusals are thrown. */
  call<T = unknown>(method: string, path: string, body?: unknown, options?: CallOptions): Promise<T>;
}

/** Somebody of the demonstration. */
export interface SignedInVisitor extends Visitor {
  /** An access token that was issued just now, for requests of one's own. */
  token(): Promise<string>;
}

interface CallOptions {
  key?: string;
  version?: number;
  form?: () => FormData;
}

/** An answer that no repeat would change. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    request: string,
  ) {
    super(`${request}: ${status} ${JSON.stringify(body)}`);
    this.name = 'Refused';
  }
}

const patienceMs = 120_000;
const pauseMs = 250;
const totpStepMs = 30_000;
const mostUsedCodes = 3;

/** Signs a user of the demonstration in, second factor included, and keeps the token fresh. */
export async function visitorOf(baseUrl: string, user: SignIn): Promise<SignedInVisitor> {
  let token = '';
  const address = nextAddress();
  const enter = async () => {
    const body = { email: user.email, password: user.password, region: 'RS', ...secondFactor(user) };
    const answer: unknown = await settled('sign-in', () =>
      request(baseUrl, 'POST', '/api/v5/auth/global-login', { body, token: '', address }),
    );
    token = tokenOf(answer);
  };
  // Somebody else may have used the code of this half minute, and the next one, too: then the one after it comes.
  const enterAgain = async () => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await enter();
      } catch (error) {
        if (!isUsedCode(error) || attempt === mostUsedCodes) throw error;
        if (attempt > 0) await pause(totpStepMs);
      }
    }
  };
  // Requests that find the token expired at the same moment share one sign-in: a code is taken once.
  let entering: Promise<void> | null = null;
  const signIn = () => (entering ??= enterAgain().finally(() => (entering = null)));
  await signIn();
  return {
    token: async () => {
      await signIn();
      return token;
    },
    async call<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
      const key = options.key ?? randomUUID();
      const send = () => request(baseUrl, method, path, { body, token, address, ...options, key });
      return settled<T>(`${method} ${path}`, send, signIn);
    },
  };
}

/** Somebody who has not signed in. */
export function strangerTo(baseUrl: string): Visitor {
  const address = nextAddress();
  return {
    call: (method, path, body, options = {}) =>
      settled(`${method} ${path}`, () =>
        request(baseUrl, method, path, {
          body,
          token: '',
          address,
          ...options,
          key: options.key ?? randomUUID(),
        }),
      ),
  };
}

/** The code of this half minute; each is taken once, so a sign-in in the same half minute uses the next. */
function secondFactor({ totpSecret }: SignIn): { mfa_token?: string } {
  if (!totpSecret) return {};
  const totp = new TOTP({ secret: totpSecret });
  const timestamp =
    (usedSteps.get(totpSecret) ?? 0) >= Math.floor(Date.now() / totpStepMs)
      ? Date.now() + totpStepMs
      : Date.now();
  usedSteps.set(totpSecret, Math.floor(timestamp / totpStepMs));
  return { mfa_token: totp.generate({ timestamp }) };
}

const usedSteps = new Map<string, number>();

let visitors = 0;

/** People come from different places: an instance that trusts one proxy counts their requests apart. */
function nextAddress(): string {
  visitors += 1;
  return `10.1.${Math.floor(visitors / 250) % 250}.${1 + (visitors % 250)}`;
}

interface Sent {
  body?: unknown;
  token: string;
  address: string;
  key?: string;
  version?: number;
  form?: () => FormData;
}

/** The body is whatever the contract promises at that address. */
interface Answer {
  status: number;
  body: ReturnType<typeof JSON.parse>;
}

async function request(baseUrl: string, method: string, path: string, sent: Sent): Promise<Answer> {
  const answer = await fetch(baseUrl + path, {
    method,
    signal: AbortSignal.timeout(30_000),
    headers: {
      'X-Forwarded-For': sent.address,
      ...(sent.token ? { Authorization: `Bearer ${sent.token}` } : {}),
      ...(sent.body !== undefined ? { 'Content-Type': 'application/json' } : {}),
      ...(sent.key ? { 'Idempotency-Key': sent.key } : {}),
      ...(sent.version !== undefined ? { 'If-Match': String(sent.version) } : {}),
    },
    body: sent.form ? sent.form() : sent.body === undefined ? undefined : JSON.stringify(sent.body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text && /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : null,
  };
}

async function settled<T>(
  name: string,
  send: () => Promise<Answer>,
  signIn?: () => Promise<void>,
): Promise<T> {
  let lastFailure: unknown = null;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(pauseMs)) {
    try {
      const { status, body } = await send();
      if (status < 400) return body;
      if (status === 401 && signIn) await signIn();
      else if (status < 500 && status !== 429 && !isInFlight(body)) throw new Refused(status, body, name);
      lastFailure = body;
    } catch (error) {
      if (error instanceof Refused) throw error;
      lastFailure = error;
    }
  }
  throw new Error(`${name}: no answer within ${patienceMs} ms`, { cause: lastFailure });
}

function isInFlight(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    body.code === 'request.idempotency_key_in_flight'
  );
}

function isUsedCode(error: unknown): boolean {
  return error instanceof Refused && JSON.stringify(error.body).includes('accounts.second_factor_refused');
}

function tokenOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer)
    return String(answer.access_token);
  throw new Error('The sign-in gave no access token');
}
