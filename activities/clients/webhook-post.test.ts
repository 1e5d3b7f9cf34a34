import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { answerBytesKept } from '../../domain/webhooks/rules.js';
import { postWebhook, type PostOptions } from './webhook-post.js';

const here: PostOptions = { allowsLoopback: true, ports: [443] };
const strict: PostOptions = { allowsLoopback: false, ports: [443] };
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

const receive = (listener: RequestListener) => listen(createServer(listener));
const post = (url: string, options: PostOptions = here) =>
  postWebhook({ url, headers: { 'Content-Type': 'application/json' }, body: '{"ü":1}' }, options);

describe('postWebhook', () => {
  it('sends the bytes as they are, once, and hears the answer', async () => {
    const heard: string[] = [];
    const port = await receive((request, response) => {
      request.on('data', (part: Buffer) => heard.push(part.toString('utf8')));
      request.on('end', () => {
        heard.push(
          `${request.method} ${request.url} ${request.headers['content-type']} ${request.headers.host}`,
        );
        response.writeHead(201).end('taken');
      });
    });
    const outcome = await post(`http://127.0.0.1:${port}/a?b=c`);
    expect(outcome).toMatchObject({ status: 201, error: null, answer: 'taken' });
    expect(outcome.duration_ms).toBeGreaterThanOrEqual(0);
    expect(heard).toEqual(['{"ü":1}', `POST /a?b=c application/json 127.0.0.1:${port}`]);
  });

  it.each([410, 500, 503])('answers %i as it came', async (status) => {
    const port = await receive((_request, response) => response.writeHead(status).end('no'));
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status, error: null, answer: 'no' });
  });

  it('follows no redirect', async () => {
    let isReached = false;
    const inner = await receive((_request, response) => {
      isReached = true;
      response.end('secret of the inside');
    });
    const port = await receive((_request, response) =>
      response.writeHead(307, { Location: `http://127.0.0.1:${inner}/` }).end(),
    );
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 307, answer: '' });
    expect(isReached).toBe(false);
  });

  it('gives up on a receiver that is slow to answer, and on one that never ends', async () => {
    const silent = await receive(() => undefined);
    const slow = await post(`http://127.0.0.1:${silent}/`, { ...here, timeoutMs: 150 });
    expect(slow).toMatchObject({ status: null, error: 'timed_out', answer: null });
    const dripping = await receive((_request, response) => {
      response.writeHead(200);
      response.write('a');
    });
    expect(await post(`http://127.0.0.1:${dripping}/`, { ...here, timeoutMs: 150 })).toMatchObject({
      error: 'timed_out',
    });
  });

  it('keeps the first bytes of an answer without end, as text', async () => {
    const port = await receive((_request, response) => {
      response.writeHead(200);
      const more = () => response.write(Buffer.alloc(65_536, 'я\u0000')) && setImmediate(more);
      response.on('drain', more);
      more();
    });
    const { status, answer } = await post(`http://127.0.0.1:${port}/`);
    expect(status).toBe(200);
    expect(answer?.length).toBeLessThanOrEqual(answerBytesKept);
    expect(answer).toMatch(/^я\ufffdя/);
    expect(answer).not.toContain('\u0000');
  });

  it('says that nobody listens', async () => {
    const port = await receive(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: null,
      error: 'connection_failed',
    });
  });
});

describe('the guard', () => {
  const named = 'https://hooks.partner.example/';
  const leading = (...addresses: string[]): PostOptions => ({ ...strict, resolve: async () => addresses });

  it.each([
    ['loopback', ['127.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a private net', ['10.1.2.3']],
    ['IPv4 inside IPv6', ['::ffff:10.1.2.3']],
    ['a good and a bad address', ['93.184.216.34', '192.168.0.1']],
    ['something that is no address', ['elsewhere']],
  ])('sends nothing to a name that leads to %s', async (_what, addresses) => {
    expect(await post(named, leading(...addresses))).toMatchObject({
      status: null,
      error: 'address_refused',
    });
  });

  it('sends nothing to an address of this machine where no setting allows it', async () => {
    let isReached = false;
    const port = await receive((_request, response) => {
      isReached = true;
      response.end();
    });
    for (const url of [`http://127.0.0.1:${port}/`, `https://localhost:${port}/`, 'https://[::1]/'])
      expect(await post(url, strict)).toMatchObject({ error: 'address_refused' });
    expect(isReached).toBe(false);
  });

  it('lets this machine be sent to by its own names alone: a name of others that leads here is refused', async () => {
    const port = await receive((_request, response) => response.end());
    const options = { ...here, ports: [port], resolve: async () => ['10.0.0.1'] };
    expect(await post(`https://hooks.partner.example:${port}/`, options)).toMatchObject({
      error: 'address_refused',
    });
  });

  it('asks for a name once and connects to what was checked, wherever the name leads a moment later', async () => {
    let reached = 0;
    const port = await receive((_request, response) => {
      reached += 1;
      response.end();
    });
    const asked: string[] = [];
    const rebinding: PostOptions = {
      ...here,
      resolve: async (name) => {
        asked.push(name);
        return asked.length === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
      },
    };
    const url = `http://localhost:${port}/`;
    expect(await post(url, rebinding)).toMatchObject({ status: 200 });
    expect({ asked, reached }).toEqual({ asked: ['localhost'], reached: 1 });
    expect(await post(url, rebinding)).toMatchObject({ status: null, error: 'address_refused' });
    expect({ asked: asked.length, reached }).toEqual({ asked: 2, reached: 1 });
  });

  it('says that a name is not known', async () => {
    const resolve = async () => Promise.reject(new Error('ENOTFOUND'));
    expect(await post(named, { ...strict, resolve })).toMatchObject({ error: 'name_not_found' });
    expect(await post(named, leading())).toMatchObject({ error: 'name_not_found' });
  });
});

const hasOpenssl = canRun('openssl');
const withCertificates = hasOpenssl ? describe : describe.skip;
if (!hasOpenssl) console.warn('Skipped: certificates of a test are made by openssl, which is not here.');

withCertificates('the certificate', () => {
  /** A receiver at loopback with a certificate for a name, which the test's own resolver leads there. */
  async function serve(name: string) {
    const { key, cert } = certificateFor(name);
    const server = createTlsServer({ key, cert }, (_request, response) => response.end('safe'));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const options = { allowsLoopback: true, ports: [port], resolve: async () => ['127.0.0.1'] };
    return { cert, url: (host: string) => `https://${host}:${port}/`, options };
  }

  it('must be for the name, although the connection goes to an address', async () => {
    const { cert, url, options } = await serve('hooks.partner.example');
    const trusting = { ...options, ca: cert };
    expect(await post(url('hooks.partner.example'), trusting)).toMatchObject({ status: 200, answer: 'safe' });
    expect(await post(url('other.partner.example'), trusting)).toMatchObject({ error: 'tls_failed' });
    expect(await post(url('127.0.0.1'), trusting)).toMatchObject({ error: 'tls_failed' });
  });

  it('must be of somebody who is trusted', async () => {
    const { url, options } = await serve('hooks.partner.example');
    expect(await post(url('hooks.partner.example'), options)).toMatchObject({ error: 'tls_failed' });
  });
});

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function certificateFor(name: string): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'purser-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}
