import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { requireLightFirstLoad, weighFirstLoad } from './first-load.mjs';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-first-load-'));
  mkdirSync(join(dir, '.vite'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Random bytes, which gzip cannot make smaller. */
const write = (file: string, kb: number) => writeFileSync(join(dir, file), randomBytes(kb * 1_000));
const describeChunks = (manifest: object) =>
  writeFileSync(join(dir, '.vite', 'manifest.json'), JSON.stringify(manifest));

const chunks = {
  'index.html': { file: 'index.js', css: ['index.css'], imports: ['_react.js'], dynamicImports: ['Page.js'] },
  '_react.js': { file: 'react.js' },
  'src/providers/en.ts': { file: 'en.js' },
  'src/providers/ru.ts': { file: 'ru.js', imports: ['_react.js'] },
  '../node_modules/ra-language-english/index.js': { file: 'theirs-en.js' },
  '../node_modules/ra-language-russian/index.js': { file: 'theirs-ru.js' },
  'src/Page.tsx': { file: 'Page.js' },
};

beforeEach(() => {
  describeChunks(chunks);
  const kilobytes = { 'index.html': 1, 'index.js': 20, 'index.css': 2, 'react.js': 90, 'Page.js': 500 };
  const texts = { 'en.js': 19, 'ru.js': 25, 'theirs-en.js': 4, 'theirs-ru.js': 5 };
  for (const [file, kb] of Object.entries({ ...kilobytes, ...texts })) write(file, kb);
});

describe('weighFirstLoad', () => {
  it('counts each file of the first page once, with the heavier language and without later pages', () => {
    expect(Math.round(weighFirstLoad(dir))).toBe(1 + 20 + 2 + 90 + 25 + 5);
  });

  it('refuses to weigh what it does not find', () => {
    const { 'src/providers/ru.ts': _texts, ...others } = chunks;
    describeChunks(others);
    expect(() => weighFirstLoad(dir)).toThrow(/no chunk .*ru/);
    expect(() => weighFirstLoad(join(dir, 'nowhere'))).toThrow(/run "npm run build"/);
  });
});

describe('requireLightFirstLoad', () => {
  it('says how much it is, and refuses more than 350 kB', () => {
    expect(requireLightFirstLoad(dir)).toMatch(/is 143\.\d kB gzip of at most 350/);
    write('react.js', 300);
    expect(() => requireLightFirstLoad(dir)).toThrow(/is 353\.\d kB gzip; it must be at most 350 kB/);
  });
});
