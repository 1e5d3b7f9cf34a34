import type { CaseMetrics, VerdictFigures } from './types.js';

const figures = [
  'alerts',
  'confirmed',
  'cleared',
  'escalated',
  'precision',
  'precision_low',
  'precision_high',
  'median_minutes',
  'p90_minutes',
  'reopened',
] as const satisfies (keyof VerdictFigures)[];

/** The figures as a table for a spreadsheet (RFC 4180): a line a person, then a line a rule; shares from 0 to 1. */
export function metricsCsv({ since, until, analysts, rules }: CaseMetrics): string {
  const head = ['since', 'until', 'kind', 'name', 'list', ...figures, 'sampled', 'disagreed'];
  const rows = [
    ...analysts.map((row) => [
      'analyst',
      row.full_name,
      '',
      ...figuresOf(row),
      String(row.sampled),
      String(row.disagreed),
    ]),
    ...rules.map((row) => ['rule', row.explanation_code, row.list, ...figuresOf(row), '', '']),
  ];
  const lines = [head, ...rows.map((row) => [since, until, ...row])];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function figuresOf(row: VerdictFigures): string[] {
  return figures.map((name) => (row[name] === null ? '' : String(row[name])));
}

/** A spreadsheet would run what begins like a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
