import { readFile, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type Koa from 'koa';
import { problem } from '../lib/problem.js';
import { rootDir } from '../lib/root.js';

const defaultDir = join(rootDir, 'dist', 'admin-ui');
// Names of built assets hold the hash of their content.
const forEver = 'public, max-age=31536000, immutable';
const everyTime = 'no-cache';
/** What the server answers itself; nothing below these is a page. */
const reserved = [
  '/.well-known',
  '/api',
  '/codec',
  '/docs',
  '/health',
  '/metrics',
  '/openapi.json',
  '/temporal',
  '/ws',
];

/** The pages of the admin UI and the client portal: built files as they are, every other address the one page. */
export function staticPages(dir: string = defaultDir): Koa.Middleware {
  return async (koa) => {
    const isReading = koa.method === 'GET' || koa.method === 'HEAD';
    if (!isReading || isReserved(koa.path)) throw problem('request.not_found');
    const file = pathBelow(dir, koa.path);
    const isAsset = extname(koa.path) !== '';
    if (isAsset) return sendAsset(koa, file);
    await sendPage(koa, dir);
  };
}

async function sendAsset(koa: Koa.Context, file: string | null): Promise<void> {
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) throw problem('request.not_found');
  koa.type = extname(file);
  koa.set('Cache-Control', koa.path.startsWith('/assets/') ? forEver : everyTime);
  koa.set('X-Content-Type-Options', 'nosniff');
  koa.length = found.size;
  koa.lastModified = found.mtime;
  koa.status = 200;
  if (koa.fresh) {
    koa.status = 304;
    return;
  }
  koa.body = createReadStream(file);
}

async function sendPage(koa: Koa.Context, dir: string): Promise<void> {
  const page = await readFile(join(dir, 'index.html'), 'utf8').catch(() => null);
  if (page === null) throw problem('request.not_found', 'The admin UI is not built: run npm run build');
  koa.type = 'html';
  koa.set('Cache-Control', everyTime);
  koa.body = page;
}

/** The file that a path names, never one outside the folder. */
function pathBelow(dir: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = normalize(join(dir, decoded));
  const isBelow = file.startsWith(dir + sep);
  return isBelow && !file.slice(dir.length).includes(`${sep}.`) ? file : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isReserved(path: string): boolean {
  return reserved.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}
