import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Koa from 'koa';
import { createLog } from '../lib/log.js';
import { renderProblem } from './middleware/problems.js';
import { staticPages } from './static.js';

let outer: string;
let server: Server;
let port: number;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'purser-static-'));
  const dir = join(outer, 'admin-ui');
  await mkdir(join(dir, 'assets'), { recursive: true });
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Purser</title>');
  await writeFile(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(dir, '.hidden.txt'), 'hidden');
  await writeFile(join(dir, 'assets', 'app-1a2b3c.js'), 'export {};');
  await writeFile(join(outer, 'secret.txt'), 'secret');
  const app = new Koa();
  const log = createLog({ service: 'test', level: 'silent' });
  app.use(async (koa, next) => {
    await next().catch((error) => renderProblem(koa, error, { log, traceId: 'test' }));
  });
  app.use(staticPages(dir));
  server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(outer, { recursive: true, force: true });
});

/** As it is written: no client tidies the path. */
function get(path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('staticPages', () => {
  it.each(['/', '/cases', '/cases/0b7a', '/portal', '/portal/confirm?token=abc'])(
    'answers %s with the one page, read anew each time',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>Purser</title>');
    },
  );

  it('lets browsers keep built assets for ever, and asks again for the rest', async () => {
    const asset = await get('/assets/app-1a2b3c.js');
    expect(asset).toMatchObject({ status: 200, body: 'export {};' });
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-type']).toMatch(/javascript/);
    const icon = await get('/icon.svg');
    expect([icon.status, icon.headers['content-type'], icon.headers['cache-control']]).toEqual([
      200,
      'image/svg+xml',
      'no-cache',
    ]);
    const again = await get('/icon.svg', 'GET', {
      'if-modified-since': String(icon.headers['last-modified']),
    });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([
    '/assets/gone.js',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.hidden.txt',
    '/%00.txt',
    '/%zz.txt',
    '/api/v1/nothing',
    '/health/other',
    '/metrics',
    '/codec/encode',
    '/.well-known/other',
  ])('does not find %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toMatch(/secret|hidden/);
  });

  it('takes no other method', async () => {
    expect((await get('/', 'POST')).status).toBe(404);
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});
