import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mrz } from './mrz.js';

const utopia = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const digits = { doc: true, birth: true, expiry: true, personal: true, composite: true };
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'purser-mrz-'));
  await mkdir(join(dir, 'kyc', 'mrz'), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

const run = async (...rows: unknown[]) => {
  await writeFile(join(dir, 'kyc', 'mrz', 'rows.json'), JSON.stringify(rows));
  return mrz.run(dir);
};

describe('the conformance part mrz', () => {
  it('passes what agrees with the record', async () => {
    const right = { format: 'TD3', lines: utopia, check_digits: digits, all_check_digits_valid: true };
    const other = {
      format: 'OTHER',
      lines: ['HELLO'],
      check_digits: { not_checked: 'OTHER' },
      all_check_digits_valid: null,
    };
    expect(await run(right, other)).toEqual({
      run: 2,
      passed: 2,
      failed: [],
      figures: { check_digits: 5, unknown_formats: 1, repaired: 0 },
    });
  });

  it('judges the characters as printed, not as repaired', async () => {
    const misread = [utopia[0], 'L898902C36UTO74O8122F1204159ZE184226B<<<<<10'];
    const record = { ...digits, birth: false, composite: false };
    const result = await run({
      format: 'TD3',
      lines: misread,
      check_digits: record,
      all_check_digits_valid: false,
    });
    expect(result).toMatchObject({ passed: 1, figures: { repaired: 2 } });
  });

  it('says what it disagrees with', async () => {
    const wrong = {
      format: 'TD3',
      lines: utopia,
      test_name: 'planted',
      check_digits: { ...digits, birth: false },
      all_check_digits_valid: false,
    };
    const stranger = { format: 'TD2', lines: utopia, check_digits: {} };
    const { passed, failed } = await run(wrong, stranger);
    expect(passed).toBe(0);
    expect(failed.map((each) => each.why)).toEqual([
      'birth: ours true, recorded false; all: ours true, recorded false',
      'read as TD3, recorded as TD2',
    ]);
  });

  it('fails for a file that is no record, and runs nothing where there is none', async () => {
    await writeFile(join(dir, 'kyc', 'mrz', 'broken.json'), '{');
    expect((await mrz.run(dir)).failed).toHaveLength(1);
    expect(await mrz.run(join(dir, 'nowhere'))).toMatchObject({ run: 0, passed: 0 });
  });
});
