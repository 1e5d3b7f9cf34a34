import { describe, expect, it } from '@jest/globals';
import { proposeBoundsInput } from '../../../domain/orders/bounds.js';
import { withoutEmpty } from '../layout/zod-resolver.js';
import { boundsForm, inputOfBounds } from './bounds-form.js';

const empty = {
  max_open_orders: '',
  orders_per_second: '',
  max_notional: '',
  approval_notional: '',
  position_limits: { BTC: '', USDT: '' },
  max_quantities: { BTC: '', USDT: '' },
  reason: 'New mandate',
};

describe('inputOfBounds', () => {
  it('makes no bounds of what is left empty, and the setting of the house of an empty approval', () => {
    const input = inputOfBounds(boundsForm.parse(withoutEmpty(empty)));
    expect(proposeBoundsInput.parse(input)).toEqual({
      max_open_orders: 0,
      orders_per_second: 0,
      max_notional: '0',
      approval_notional: null,
      position_limits: {},
      max_quantities: {},
      reason: 'New mandate',
    });
  });

  it('keeps what was filled in', () => {
    const filled = {
      ...empty,
      max_open_orders: '20',
      position_limits: { BTC: '1.5', USDT: '' },
      max_quantities: { BTC: '0.25', USDT: '' },
    };
    expect(inputOfBounds(boundsForm.parse(withoutEmpty(filled)))).toMatchObject({
      max_open_orders: 20,
      position_limits: { BTC: '1.5' },
      max_quantities: { BTC: '0.25' },
    });
  });
});
