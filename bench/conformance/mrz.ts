import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readMrz } from '../../domain/onboarding/mrz/read-mrz.js';
import { mrzFormats, type MrzReading } from '../../domain/onboarding/mrz/schema.js';
import type { ConformancePart, PartResult } from './part.js';

/** A recorded zone: its lines and, where its format is one of Doc 9303, whether each check digit is right as printed. */
const specimen = z.looseObject({
  format: z.string(),
  lines: z.array(z.string()),
  test_name: z.string().optional(),
  check_digits: z.record(z.string(), z.union([z.boolean(), z.string(), z.null()])).default({}),
  all_check_digits_valid: z.boolean().nullable().optional(),
});
type Specimen = z.infer<typeof specimen>;

/** The recorded names of check digits. `doc_extended` tells a form of the number and is no verdict. */
const fieldOf: Record<string, string> = {
  doc: 'document_number',
  birth: 'birth_date',
  expiry: 'expiry_date',
  personal: 'optional_data',
  composite: 'composite',
};
/** Verdicts do not depend on the day; dates in the specimens do not have to be in the future. */
const TODAY = '2026-01-01';

/** Machine-readable zones of `kyc/mrz`: the format, and each check digit of the characters as they stand. */
export const mrz: ConformancePart = {
  name: 'mrz',
  async run(dir) {
    const folder = join(dir, 'kyc', 'mrz');
    const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    const results = await Promise.all(files.map((file) => runFile(folder, file)));
    return results.reduce(add, {
      run: 0,
      passed: 0,
      failed: [],
      figures: { check_digits: 0, unknown_formats: 0, repaired: 0 },
    });
  },
};

async function runFile(folder: string, file: string): Promise<PartResult> {
  const specimens = z.array(specimen).safeParse(await readJson(join(folder, file)));
  if (!specimens.success)
    return {
      run: 1,
      passed: 0,
      failed: [{ id: file, why: 'no list of zones with their verdicts' }],
      figures: {},
    };
  return specimens.data
    .map((each, index) => judge(each, `${file}#${index} ${each.test_name ?? each.format}`))
    .reduce(add);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function judge(each: Specimen, id: string): PartResult {
  const reading = readMrz(each.lines.join('\n'), { today: TODAY });
  const expected =
    mrzFormats.find((format) => format === each.format.replace(/^MRV([AB])$/, 'MRV-$1').replace('_', '-')) ??
    'unknown';
  const why =
    reading.format === expected
      ? disagreements(each, reading)
      : [`read as ${reading.format}, recorded as ${expected}`];
  const figures = {
    check_digits: reading.checks.length,
    unknown_formats: reading.format === 'unknown' ? 1 : 0,
    repaired: reading.checks.filter((check) => check.ok && !check.ok_as_read).length,
  };
  const failed = why.length > 0 ? [{ id, why: why.join('; ') }] : [];
  return { run: 1, passed: 1 - failed.length, failed, figures };
}

function disagreements(each: Specimen, reading: MrzReading): string[] {
  const verdicts = Object.entries(each.check_digits).flatMap(([name, recorded]) => {
    const field = fieldOf[name];
    if (field === undefined || typeof recorded !== 'boolean') return [];
    const ours = reading.checks.find((check) => check.field === field)?.ok_as_read;
    return ours === recorded ? [] : [`${name}: ours ${ours}, recorded ${recorded}`];
  });
  const all = reading.checks.every((check) => check.ok_as_read);
  const isAllRight = typeof each.all_check_digits_valid !== 'boolean' || each.all_check_digits_valid === all;
  return isAllRight ? verdicts : [...verdicts, `all: ours ${all}, recorded ${each.all_check_digits_valid}`];
}

function add(sum: PartResult, one: PartResult): PartResult {
  const keys = [...new Set([...Object.keys(sum.figures), ...Object.keys(one.figures)])];
  return {
    run: sum.run + one.run,
    passed: sum.passed + one.passed,
    failed: [...sum.failed, ...one.failed],
    figures: Object.fromEntries(keys.map((key) => [key, (sum.figures[key] ?? 0) + (one.figures[key] ?? 0)])),
  };
}
