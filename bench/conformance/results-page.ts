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
    '',
  ].join('\n\n');
}

type Cell = string | number;

function table(head: string[], rows: Cell[][]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
