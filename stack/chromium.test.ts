import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBareMachine, writeProgram } from './testing/bare-machine.js';
import { findChromium } from './chromium.js';

let machine: ReturnType<typeof openBareMachine>;
let downloads: number;
beforeEach(() => {
  machine = openBareMachine();
  downloads = 0;
});
afterEach(() => machine.close());

const noDownload = async (): Promise<void> => {
  downloads += 1;
};
const find = (isRoot = false, download = noDownload) => findChromium(machine.progress, { isRoot, download });
const aptThatInstalls = (file: string) =>
  `[ "$1" = install ] && printf '#!/bin/sh\\n' > '${file}' && chmod +x '${file}'; true`;

// A Mac may have Google Chrome at its usual place.
const onBareMachine = process.platform === 'darwin' ? it.skip : it;

describe('findChromium', () => {
  it('takes the one that it is told, else the one on PATH', async () => {
    const onPath = machine.add('google-chrome', 'true');
    expect(await find()).toBe(onPath);
    process.env['CHROMIUM_PATH'] = '/somewhere/chrome';
    expect(await find()).toBe('/somewhere/chrome');
  });

  onBareMachine('else installs it with apt, as root alone', async () => {
    const installed = join(machine.bin, 'chromium');
    machine.add('apt-get', aptThatInstalls(installed));
    expect(await find(false)).toBeUndefined();
    expect(downloads).toBe(1);
    expect(await find(true)).toBe(installed);
    expect(downloads).toBe(1);
  });

  onBareMachine("else takes Playwright's download, which the next run finds", async () => {
    const folder = join(machine.cache, 'browsers', 'chromium_headless_shell-1', 'chrome-linux');
    const download = async () => {
      mkdirSync(folder, { recursive: true });
      writeProgram(join(folder, 'headless_shell'));
    };
    expect(await find(false, download)).toBe(join(folder, 'headless_shell'));
    expect(await find()).toBe(join(folder, 'headless_shell'));
    expect(downloads).toBe(0);
  });

  onBareMachine('else says what to do', async () => {
    machine.add('apt-get', 'exit 1');
    expect(await find(true)).toBeUndefined();
    expect(machine.notes).toEqual([expect.stringMatching(/install it by hand for the browser tests/)]);
  });
});
