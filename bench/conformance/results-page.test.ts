import { describe, expect, it } from '@jest/globals';
import { resultsPage } from './results-page.js';

describe('the page of conformance', () => {
  it('says of each part what ran, what failed and what was measured', () => {
    const page = resultsPage({
      folder: 'DIR',
      day: '2026-11-29',
      machine: 'a machine',
      results: {
        mrz: { run: 3, passed: 2, failed: [{ id: 'x', why: 'wrong' }], figures: {} },
        matching: { run: 2, passed: 2, failed: [], figures: { people_f1: 0.877 } },
        engine: { run: 0, passed: 0, failed: [], figures: {} },
      },
    });
    expect(cellsOf(page)).toContain('mrz|3|2|1|**failed**');
    expect(cellsOf(page)).toContain('matching|2|2|0|ok');
    expect(cellsOf(page)).toContain('engine|0|0|0|nothing run');
    expect(cellsOf(page)).toContain('matching|`people_f1`|0.877');
    expect(page).toContain('conformance -- DIR --page FILE');
  });
});

/** The lines of the tables without what aligns them. */
function cellsOf(page: string): string[] {
  return page.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join('|'),
  );
}
