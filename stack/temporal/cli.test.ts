import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBareMachine, writeProgram } from '../testing/bare-machine.js';
import { findTemporalCli } from './cli.js';

let machine: ReturnType<typeof openBareMachine>;
let downloads: number;
beforeEach(() => {
  machine = openBareMachine();
  downloads = 0;
});
afterEach(() => machine.close());

const noDownload = async () => {
  downloads += 1;
  return false;
};
const find = (download: Parameters<typeof findTemporalCli>[1] = noDownload) =>
  findTemporalCli(machine.progress, download);
const cached = () => join(machine.cache, 'temporal-1.5.1');

const version = (server: string) => `echo "temporal version 1.5.1 (Server ${server}, UI 2.42.1)"`;

describe('findTemporalCli', () => {
  it('takes the program on PATH when its server is new enough', async () => {
    writeProgram(cached());
    const installed = machine.add('temporal', version('1.29.1'));
    expect(await find()).toBe(installed);
  });

  it('takes the one in the cache when that on PATH is too old', async () => {
    writeProgram(cached());
    machine.add('temporal', version('1.24.0'));
    expect(await find()).toBe(cached());
    expect(downloads).toBe(0);
  });

  it('else downloads it into the cache, once', async () => {
    machine.add('go', 'exit 1');
    const download = async ({ target }: { target: string }) => {
      downloads += 1;
      writeProgram(target, 'echo downloaded');
      return true;
    };
    expect(await Promise.all([find(download), find(download)])).toEqual([cached(), cached()]);
    expect(readFileSync(cached(), 'utf8')).toContain('downloaded');
    expect(downloads).toBe(1);
  });

  it('else builds it with Go', async () => {
    machine.add('go', 'mkdir -p "$GOBIN" && echo "$@" > "$GOBIN/temporal"');
    expect(await find()).toBe(cached());
    expect(downloads).toBe(1);
    expect(readFileSync(cached(), 'utf8')).toMatch(/^install .*temporalio\/cli\/cmd\/temporal@v1\.5\.1\n$/);
  });

  it('else says in one sentence what to install', async () => {
    await expect(find()).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringMatching(/^The Temporal server could not .*: install the Temporal CLI .* or Go /),
    });
  });

  it.each([
    ['write x: no space left on device', /^The disk filled up .*: free 4 GB and start again\. /],
    ['dial tcp: lookup proxy: no such host', /^The Go module proxy does not answer.*: check the network /],
    ['go: something else', /^Go could not build .*\ngo: something else\nInstall the Temporal CLI by hand/],
  ])('explains why Go could not build it: %s', async (line, sentence) => {
    machine.add('go', `echo "${line}" >&2; exit 1`);
    await expect(find()).rejects.toMatchObject({ name: 'Failure', message: expect.stringMatching(sentence) });
  });
});
