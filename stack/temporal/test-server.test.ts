import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBareMachine, writeProgram } from '../testing/bare-machine.js';
import { findTestServer } from './test-server.js';

let machine: ReturnType<typeof openBareMachine>;
beforeEach(() => {
  machine = openBareMachine();
});
afterEach(() => machine.close());

const noDownload = async () => false;
const find = (download: Parameters<typeof findTestServer>[1] = noDownload) =>
  findTestServer(machine.progress, download);
const cached = () => join(machine.cache, 'temporal-test-server-1.38.0');

describe('findTestServer', () => {
  it('takes the one that it is told', async () => {
    process.env['TEMPORAL_TEST_SERVER_PATH'] = '/somewhere/server';
    expect(await find()).toBe('/somewhere/server');
  });

  it('else the one in the cache, else a download', async () => {
    const download = async ({ target }: { target: string }) => Boolean(writeProgram(target));
    expect(await find(download)).toBe(cached());
    expect(await find()).toBe(cached());
  });

  it("else makes one of Maven's jars, for which Java must be there", async () => {
    machine.add('mvn', 'for last; do :; done; echo jar > "${last#-DoutputDirectory=}/server.jar"');
    expect(await find()).toBeUndefined();
    machine.add('java', 'true');
    expect(await find()).toBe(cached());
    expect(readFileSync(cached(), 'utf8')).toContain(`exec java`);
    expect(existsSync(join(`${cached()}.lib`, 'server.jar'))).toBe(true);
  });

  it('else says that its tests run on the development server', async () => {
    expect(await find()).toBeUndefined();
    expect(machine.notes.join()).toMatch(/needs a download, or Java and Maven: .*development server/);
    machine.add('java', 'true');
    machine.add('mvn', 'echo "cannot resolve"; exit 1');
    expect(await find()).toBeUndefined();
    expect(machine.notes.at(-1)).toMatch(/Maven could not fetch .*development server:\ncannot resolve/);
    expect(existsSync(cached())).toBe(false);
  });
});
