import { lookup } from 'node:dns/promises';
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import {
  answerBytesKept,
  attemptTimeoutMs,
  type AttemptError,
  type AttemptOutcome,
} from '../../domain/webhooks/rules.js';
import {
  hostOf,
  mayConnect,
  portOf,
  whyNotSentTo,
  type WebhookRules,
} from '../../lib/net/webhook-address.js';

export interface WebhookMessage {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** How messages are sent; what is left out is as in earnest. */
export interface PostOptions extends WebhookRules {
  resolve?: (name: string) => Promise<string[]>;
  timeoutMs?: number;
  /** Certificates that are trusted in place of the system's. */
  ca?: string;
}

const maxHeaderBytes = 16_384;

class Refused extends Error {
  constructor(readonly reason: AttemptError) {
    super(reason);
  }
}

/**
 * Sends a message once. The name is resolved once, every address of it must be public, and the connection goes to the
 * very address that was checked: a name that leads elsewhere a moment later changes nothing. No redirect is followed, time
 * and size are bounded, no proxy is asked. Never throws: what went wrong is the outcome.
 */
export async function postWebhook(message: WebhookMessage, options: PostOptions): Promise<AttemptOutcome> {
  const begun = performance.now();
  const lasted = () => Math.round(performance.now() - begun);
  const late = AbortSignal.timeout(options.timeoutMs ?? attemptTimeoutMs);
  try {
    const address = await within(late, checkedAddress(message.url, options));
    const heard = await exchange(message, address, options, late);
    return { ...heard, error: null, duration_ms: lasted() };
  } catch (error) {
    return { status: null, error: reasonOf(error, late), duration_ms: lasted(), answer: null };
  }
}

async function checkedAddress(text: string, options: PostOptions): Promise<string> {
  if (whyNotSentTo(text, options)) throw new Refused('address_refused');
  const host = hostOf(new URL(text));
  const addresses = isIP(host) ? [host] : await namesTo(host, options.resolve ?? everyAddress);
  // One bad address among good ones is no slip: it is how guards are tricked.
  if (!addresses.every((address) => mayConnect(address, options))) throw new Refused('address_refused');
  const chosen = addresses.find((address) => isIP(address) === 4) ?? addresses[0];
  if (!chosen) throw new Refused('name_not_found');
  return chosen;
}

async function namesTo(host: string, resolve: (name: string) => Promise<string[]>): Promise<string[]> {
  try {
    return await resolve(host);
  } catch {
    throw new Refused('name_not_found');
  }
}

async function everyAddress(name: string): Promise<string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

/** As a promise that gives up when the time is over; a resolver takes no signal. */
function within<T>(late: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => reject(new Refused('timed_out')), { once: true });
    work.then(resolve, reject);
  });
}

type Heard = Pick<AttemptOutcome, 'status' | 'answer'>;

function exchange(
  message: WebhookMessage,
  address: string,
  options: PostOptions,
  late: AbortSignal,
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = open(message, address, options, late);
    sent.once('error', reject);
    sent.once('response', (response) => {
      readStart(response).then((answer) => {
        resolve({ status: response.statusCode ?? null, answer });
        sent.destroy();
      }, reject);
    });
    sent.end(message.body);
  });
}

function open(
  { url: text, headers, body }: WebhookMessage,
  address: string,
  { ca }: PostOptions,
  signal: AbortSignal,
): ClientRequest {
  const url = new URL(text);
  const host = hostOf(url);
  const shared = {
    // An address, so that nothing is looked up again; the name goes into Host and into the check of the certificate.
    host: address,
    port: portOf(url),
    path: url.pathname + url.search,
    method: 'POST',
    headers: {
      ...headers,
      Host: url.host,
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
    },
    agent: false,
    maxHeaderSize: maxHeaderBytes,
    signal,
  };
  if (url.protocol === 'http:') return requestHttp(shared);
  const servername = isIP(host) ? '' : host;
  return requestHttps({ ...shared, servername, rejectUnauthorized: true, minVersion: 'TLSv1.2', ca });
}

/** The first bytes of an answer; the rest is never read. */
async function readStart(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    const chunk = Buffer.from(part);
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes >= answerBytesKept) break;
  }
  const text = Buffer.concat(parts).subarray(0, answerBytesKept).toString('utf8');
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd').slice(0, answerBytesKept);
}

function reasonOf(error: unknown, late: AbortSignal): AttemptError {
  if (late.aborted) return 'timed_out';
  if (error instanceof Refused) return error.reason;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/.test(
    code,
  );
  return isTls ? 'tls_failed' : 'connection_failed';
}
