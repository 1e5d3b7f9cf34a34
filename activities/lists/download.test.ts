import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { downloadFile } from './download.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}/SDN.CSV`;
}

const csv = { 'content-type': 'text/csv', 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT' };
const limits = { timeoutMs: 2_000, bytes: 1_000 };
const download = (address: string, bounds = limits): ReturnType<typeof downloadFile> =>
  new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(() =>
    downloadFile(address, bounds),
  );

describe('downloadFile', () => {
  it('gives the bytes with the day on which the publisher changed them', async () => {
    const address = await serve((_, response) => response.writeHead(200, csv).end('a,b'));
    const { bytes, modified_on } = await download(address);
    expect([Buffer.from(bytes).toString(), modified_on]).toEqual(['a,b', '2026-11-20']);
  });

  it('follows the publisher to where the file lies', async () => {
    const address = await serve((request, response) =>
      request.url === '/moved'
        ? response.writeHead(200, csv).end('a,b')
        : response.writeHead(302, { location: '/moved' }).end(),
    );
    expect(Buffer.from((await download(address)).bytes).toString()).toBe('a,b');
  });

  it('takes today for a date that cannot be read', async () => {
    const address = await serve((_, response) =>
      response.writeHead(200, { ...csv, 'last-modified': 'yesterday' }).end('a'),
    );
    expect((await download(address)).modified_on).toBe(new Date().toISOString().slice(0, 10));
  });

  it.each([
    [
      'a page in place of the file',
      200,
      { 'content-type': 'text/html; charset=utf-8' },
      'x',
      /instead of a list/,
    ],
    ['an answer without a file', 304, {}, '', /answered 304/],
    ['an outage', 503, csv, 'x', /answered 503/],
    ['nothing', 200, csv, '', /sends nothing/],
    ['more than a list can be', 200, csv, 'x'.repeat(1_001), /sends more than 1000 bytes/],
  ])('refuses %s', async (_, status, headers, body, message) => {
    const address = await serve((_request, response) => response.writeHead(status, headers).end(body));
    await expect(download(address)).rejects.toThrow(message);
  });

  it('gives up an address that begins and does not go on', async () => {
    const address = await serve((_, response) => void response.writeHead(200, csv).write('a'));
    const started = Date.now();
    await expect(download(address, { ...limits, timeoutMs: 200 })).rejects.toThrow(/timeout/i);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
