import type { PartResults } from './run-parts.js';
import { hasPassed } from './run-parts.js';

interface Page {
  results: PartResults;
  /** The folder as it was named, and the day. */
  folder: string;
  day: string;
  machine: string;
}

/** The results as a page of the documentation. It is written by the command alone: `--page docs/conformance.md`. */
export function resultsPage({ results, folder, day, machine }: Page): string {
  const rows = Object.entries(results).map(([name, result]) => {
    const verdict = result.run === 0 ? 'nothing run' : hasPassed(result) ? 'ok' : '**failed**';
    return [name, result.run, result.passed, result.failed.length, verdict];
  });
  const figures = Object.entries(results).flatMap(([name, result]) =>
    Object.entries(result.figures).map(([figure, value]) => [name, `\`${figure}\``, value]),
  );
  return [
    '# Conformance',
    `Written by \`npm run conformance -- ${folder} --page FILE\` on ${day}, on ${machine}. What each part holds the product to: \`bench/conformance\`.`,
    table(['part', 'run', 'passed', 'failed', 'verdict'], rows),
    '## Figures',
    table(['part', 'figure', 'value'], figures),
  ]
    .join('\n\n')
    .concat('\n');
}

type Cell = string | number;

function table(head: string[], rows: Cell[][]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_title, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [title = '', ...lines] = cells.map(line);
  return [title, line(widths.map((width) => '-'.repeat(width))), ...lines].join('\n');
}
