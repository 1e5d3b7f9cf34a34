import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rootDir } from '../../lib/root.js';
import { routes } from '../routes/index.js';
import { sdkTypes } from './sdk-types.js';

describe('sdk/schema.ts', () => {
  it('is what the routes say: run npm run sdk when this fails', async () => {
    const kept = await readFile(join(rootDir, 'sdk', 'schema.ts'), 'utf8');
    expect(kept === (await sdkTypes(routes))).toBe(true);
  });
});
