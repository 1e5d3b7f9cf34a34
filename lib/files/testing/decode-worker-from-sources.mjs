import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
await import(new URL('../decode-worker.ts', import.meta.url).href);
