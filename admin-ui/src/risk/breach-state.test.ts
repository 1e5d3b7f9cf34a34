import { describe, expect, it } from '@jest/globals';
import { nextStep } from './breach-state.js';
import type { Breach } from './types.js';

const at = '2026-05-20T10:00:00.000Z';
const open: Breach = {
  id: 'breach',
  limit_id: 'limit',
  scope: 'house',
  symbol: null,
  trading_account_id: null,
  measure: 'gross_exposure',
  level: 'hard',
  threshold: '1',
  measured: '2',
  opened_at: at,
  acknowledged_by: null,
  acknowledged_at: null,
  note: null,
  closing: null,
  closed_by: null,
  closed_at: null,
  reason: null,
  halted_seq: 1,
  released_seq: null,
  account_name: null,
  unit: 'currency',
  acknowledged_by_name: null,
  closed_by_name: null,
  is_halting: true,
};
const acknowledged: Breach = { ...open, acknowledged_by: 'one', acknowledged_at: at };

describe('what a person may do to a breach', () => {
  it.each([
    ['acknowledge it first', open, 'one', 'acknowledgement'],
    ['close what another has acknowledged', acknowledged, 'other', 'closure'],
    ['leave the closing of a hard one to somebody else', acknowledged, 'one', 'other'],
    [
      'close a warning that they acknowledged themselves',
      { ...acknowledged, level: 'soft' as const },
      'one',
      'closure',
    ],
    ['do nothing to one that is closed', { ...acknowledged, closed_at: at }, 'other', null],
  ])('is to %s', (_what, breach, person, step) => {
    expect(nextStep(breach, person)).toBe(step);
  });
});
