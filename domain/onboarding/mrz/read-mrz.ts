import type { Finding } from '../finding.js';
import { checkDigit } from './check-digit.js';
import { checkLines, numberSources } from './checks.js';
import { classify } from './classify.js';
import { mrzFinding } from './findings.js';
import { interpret, type ReadOptions } from './interpret.js';
import { cut, type Layout } from './layout.js';
import { numberCheckSlot, numberSuggestions, numberTail, repairLines, type Repair } from './repair.js';
import type { MrzCheck, MrzReading } from './schema.js';

/**
 * Reads a machine-readable zone as typed, pasted or recognised (TD1, TD2, TD3, MRV-A, MRV-B of ICAO Doc 9303 parts 3
 * to 7) and judges it beyond its check digits. Never throws: what is not such a zone comes back as format `unknown`
 * with the reason among the findings. Repairs are listed, and `checks` also tells the verdict without them.
 */
export function readMrz(text: string, options: ReadOptions): MrzReading {
  const classified = classify(text);
  if (!classified.layout) {
    return { format: 'unknown', fields: null, checks: [], findings: classified.findings, valid: false };
  }
  const { layout } = classified;
  const { lines, repairs } = repairLines(classified.lines, layout);
  const checks = checkLines(classified.lines, lines, layout);
  const { fields, findings: meaning } = interpret(lines, layout, options);
  const findings = [
    ...classified.findings,
    ...repairs.map((repair) => repairFinding(repair, checks)),
    ...checks.filter((check) => !check.ok).map(checkFinding),
    ...suggestions(lines, layout, checks),
    ...meaning,
  ];
  const valid = findings.every((finding) => finding.severity !== 'refuse');
  return { format: layout.format, fields, checks, findings, valid };
}

/** A check digit that agrees afterwards proves the repair; names and states have none. */
function repairFinding({ field, from, to }: Repair, checks: MrzCheck[]): Finding {
  const isProven = checks.some((check) => check.field === field && check.ok);
  return mrzFinding(isProven ? 'mrz.repaired' : 'mrz.repaired_unproven', field, { from, to });
}

function checkFinding({ field, expected, found }: MrzCheck): Finding {
  return mrzFinding('mrz.check_digit_wrong', field, { expected, found });
}

/** A number may hold letters and digits, so that a look-alike is only ever suggested. */
function suggestions(lines: string[], layout: Layout, checks: MrzCheck[]): Finding[] {
  if (checks.some((check) => check.field === 'document_number' && check.ok)) return [];
  const tail = numberTail(lines, layout);
  const found = cut(lines, numberCheckSlot(lines, layout));
  const isConfirmed = (number: string) =>
    numberSources(number, tail).some((source) => checkDigit(source) === found);
  const candidates = numberSuggestions(cut(lines, layout.number), isConfirmed);
  if (candidates.length === 0) return [];
  return [
    mrzFinding('mrz.document_number_suggestion', 'document_number', { candidates: candidates.join(' ') }),
  ];
}
