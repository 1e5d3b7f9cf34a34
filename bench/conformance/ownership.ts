import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assessOwners } from '../../domain/onboarding/ownership/assess-owners.js';
import type { BodsStatement } from '../../domain/onboarding/ownership/bods-schema.js';
import { deliveredRules, ownerRuleFor } from '../../domain/onboarding/ownership/owner-rules.js';
import { compare, one, plus, zero } from '../../domain/onboarding/ownership/fraction.js';
import { readBods } from '../../domain/onboarding/ownership/read-bods.js';
import { daysOfChange } from '../../domain/onboarding/ownership/statements-at.js';
import { writeBods } from '../../domain/onboarding/ownership/write-bods.js';
import type { ConformancePart } from './part.js';
import { createTally, type Tally } from './tally.js';

/** The last day that is asked for is after every example. */
const lastDay = '2026-01-01';

/** Packages of `kyc/ubo_bods`: each is read whole, worked out on every day of change, and survives writing and reading. */
export const ownership: ConformancePart = {
  name: 'ownership',
  async run(dir) {
    const folder = join(dir, 'kyc', 'ubo_bods');
    const names = await readdir(folder).catch(() => []);
    const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('schema_')).sort();
    const tally = createTally();
    const sums = { statements: 0, days: 0, holders: 0, beneficial_owners: 0, findings: 0 };
    for (const file of files) {
      const raw = await readFile(join(folder, file), 'utf8').then(parseJson);
      const { statements, problems, subjects } = readBods(raw);
      const [first] = problems;
      const why = first ? `statement ${first.index} ${first.pointer}: ${first.detail}` : '';
      tally.check(`${file} read`, problems.length === 0 && subjects.length > 0, why || 'no subject');
      sums.statements += statements.length;
      for (const subject of subjects) {
        const counted = judge({ tally, file, statements, subject });
        sums.days += counted.days;
        sums.holders += counted.holders;
        sums.beneficial_owners += counted.owners;
        sums.findings += counted.findings;
      }
    }
    for (const [name, value] of Object.entries(sums)) tally.figure(name, value);
    return tally.result();
  },
};

interface Judged {
  tally: Tally;
  file: string;
  statements: BodsStatement[];
  subject: string;
}

function judge({ tally, file, statements, subject }: Judged) {
  const written: unknown = JSON.parse(
    JSON.stringify(writeBods(statements, { publisher: 'Purser', date: lastDay })),
  );
  const back = readBods(written);
  const counted = { days: 0, holders: 0, owners: 0, findings: 0 };
  for (const day of [...daysOfChange(statements), lastDay]) {
    const rule = ownerRuleFor({ country: null, risk: null }, day, Object.values(deliveredRules));
    const result = assessOwners({ statements, subject, day, rule });
    const least = result.holders.reduce((sum, { economic }) => plus(sum, economic.min), zero);
    // A register may contradict itself between two declarations: then the file must be told, not smoothed.
    const isTold = result.findings.some(({ code }) => code === 'shares_above_100');
    const isSound = compare(least, one) <= 0 || isTold;
    tally.check(`${file} ${day} at most the whole`, isSound, 'the holders have more than the whole, unsaid');
    const again = assessOwners({ statements: back.statements, subject, day, rule });
    tally.check(`${file} ${day} round trip`, textOf(result) === textOf(again), 'another graph came back');
    counted.days += 1;
    counted.holders = result.holders.length;
    counted.owners = result.holders.filter(({ verdict }) => verdict === 'yes').length;
    counted.findings = result.findings.length;
  }
  return counted;
}

function textOf(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    return part instanceof Map ? [...part] : part;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
