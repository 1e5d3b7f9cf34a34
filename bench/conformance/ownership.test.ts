import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { entity, holds, person } from '../../domain/onboarding/ownership/testing/statements.js';
import { ownership } from './ownership.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'purser-ownership-'));
  await mkdir(join(dir, 'kyc', 'ubo_bods'), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));
const run = async (statements: unknown) => {
  await writeFile(join(dir, 'kyc', 'ubo_bods', 'package.json'), JSON.stringify(statements));
  return ownership.run(dir);
};

describe('the conformance part ownership', () => {
  it('passes a package that is read, adds up and comes back', async () => {
    const result = await run([entity('top'), person('p'), holds('p', 'top', 60)]);
    expect(result).toMatchObject({
      failed: [],
      figures: { statements: 3, beneficial_owners: 1, findings: 0 },
    });
    expect(result.passed).toBe(result.run);
  });

  it('fails a package with a bad statement, and counts it as a finding when holders have more than the whole', async () => {
    expect((await run([{ recordType: 'entity' }])).failed[0]?.id).toBe('package.json read');
    const above = [entity('top'), person('p'), person('q'), holds('p', 'top', 60), holds('q', 'top', 60)];
    expect(await run(above)).toMatchObject({ failed: [], figures: { findings: 2 } });
  });

  it('runs nothing where there is nothing', async () => {
    expect(await ownership.run(join(dir, 'nowhere'))).toMatchObject({ run: 0, passed: 0 });
  });
});
