import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readReady, type Ready } from '../../bench/journey/desk.js';
import { visitorOf, type Visitor } from '../../bench/journey/visitor.js';
import { launchChromium } from '../../bench/pages/chromium.js';
import { rootDir } from '../../lib/root.js';
import { startBeside } from '../../stack/start-beside.js';

/** A whole instance and a browser that looks at it. */
export interface Stage {
  homeDir: string;
  ready: Ready;
  /** Address of the api, which serves the pages too. */
  url: string;
  browser: Browser;
  /** The staff of the demonstration as programs see them. */
  admin: Visitor;
  analyst: Visitor;
  officer: Visitor;
  close(): Promise<void>;
}

export interface StageOptions {
  chromiumPath: string | undefined;
  /** An instance that runs already is used and left running. */
  homeDir: string | undefined;
}

export const screenshotDir = join(rootDir, '.cache', 'screenshots');

/** Starts an instance as `npm start` does, with an own home and own ports, and Chromium. */
export async function openStage({ chromiumPath, homeDir }: StageOptions): Promise<Stage> {
  mkdirSync(screenshotDir, { recursive: true });
  const progress = {
    step: <T>(_title: string, work: (tell: (detail: string) => void) => Promise<T>) => work(() => undefined),
    note: () => undefined,
  };
  // One proxy is trusted, so that each person of a test comes from an address of their own.
  const instance = await startBeside({ homeDir, progress, environment: { TRUSTED_PROXIES: '1' } });
  try {
    const browser = await launchChromium(chromiumPath);
    const close = async () => {
      await browser.close();
      await instance.stop();
    };
    return { homeDir: instance.homeDir, ...(await openDoors(instance.homeDir)), browser, close };
  } catch (error) {
    await instance.stop();
    throw error;
  }
}

async function openDoors(homeDir: string): Promise<Omit<Stage, 'homeDir' | 'browser' | 'close'>> {
  const ready = await readReady(homeDir);
  const enter = (role: string) => visitorOf(ready.urls.api, demoUser(ready, role));
  const [admin, analyst, officer] = await Promise.all([
    enter('admin'),
    enter('compliance_analyst'),
    enter('compliance_officer'),
  ]);
  return { ready, url: new URL(ready.urls.adminUi).origin, admin, analyst, officer };
}

/** Somebody of the demonstration by role. */
export function demoUser({ users }: Ready, role: string): Ready['users'][number] {
  const user = users.find((each) => each.role === role);
  if (!user) throw new Error(`The demonstration has no ${role}`);
  return user;
}
