import { describe, expect, it } from '@jest/globals';
import { proposeLimitInput } from '../../../domain/risk/inputs.js';
import { withoutEmpty, zodResolver } from '../layout/zod-resolver.js';
import { inputOfLimit, limitForm, percentOfShare, shareOfPercent } from './limit-form.js';

const filled = {
  scope: 'house',
  symbol: '',
  account_id: '',
  measure: 'gross_exposure',
  soft: '',
  hard: '1000000.5',
  reason: 'New mandate',
};
const input = (more: object) =>
  proposeLimitInput.parse(inputOfLimit(limitForm.parse(withoutEmpty({ ...filled, ...more }))));
const wrong = async (more: object) => {
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await zodResolver(limitForm)({ ...filled, ...more }, undefined, options);
  return Object.entries(errors).map(([field, error]) => [field, error?.type]);
};

describe('what a person fills in of a limit', () => {
  it('becomes a proposal that the api takes, a level that is empty none', () => {
    expect(input({})).toEqual({
      scope: 'house',
      measure: 'gross_exposure',
      soft: null,
      hard: '1000000.5',
      reason: 'New mandate',
    });
  });

  it('is in per cent where the measure is a share', () => {
    expect(input({ measure: 'concentration', soft: '12.5', hard: '100' })).toMatchObject({
      soft: '0.125',
      hard: '1',
    });
  });

  it('names its instrument or its account, and nothing that was chosen before', () => {
    expect(input({ scope: 'instrument', symbol: 'BTCUSDT', account_id: 'left over' })).toMatchObject({
      scope: 'instrument',
      symbol: 'BTCUSDT',
    });
  });

  it.each([
    ['no level', { hard: '' }, [['hard', 'limit_without_level']]],
    ['a warning above the stop', { soft: '2000000' }, [['soft', 'limit_soft_above_hard']]],
    [
      'more than all',
      { measure: 'drawdown', scope: 'account', account_id: 'a', hard: '101' },
      [['hard', 'share_above_100']],
    ],
    ['no instrument', { scope: 'instrument' }, [['symbol', 'required']]],
    [
      'what cannot be measured of it',
      { scope: 'instrument', symbol: 'BTCUSDT', measure: 'drawdown', hard: '10' },
      [['measure', 'invalid_value']],
    ],
    ['words for figures', { hard: 'much' }, [['hard', 'invalid_format']]],
  ])('is not taken with %s', async (_what, more, problems) => {
    expect(await wrong(more)).toEqual(problems);
  });
});

describe('shares and per cents', () => {
  it.each([
    ['0', '0'],
    ['0.5', '0.005'],
    ['7', '0.07'],
    ['12.5', '0.125'],
    ['100', '1'],
  ])('%s per cent is %s, and back', (percent, share) => {
    expect(shareOfPercent(percent)).toBe(share);
    expect(percentOfShare(share)).toBe(percent);
  });
});
