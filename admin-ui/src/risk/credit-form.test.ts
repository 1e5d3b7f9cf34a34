import { describe, expect, it } from '@jest/globals';
import { proposeCreditLineInput } from '../../../domain/risk/credit-lines.js';
import { withoutEmpty, zodResolver } from '../layout/zod-resolver.js';
import { assetsOf, creditForm, inputOfCredit } from './credit-form.js';

const filled = {
  account_id: '018f3a5e-7b7c-7d6b-8c11-0242ac120002',
  asset: 'USDT',
  amount: '250000.5',
  expires_on: '',
  soft: '80',
  reason: 'As the contract says',
};
const input = (more: object) =>
  proposeCreditLineInput.parse(inputOfCredit(creditForm.parse(withoutEmpty({ ...filled, ...more }))));
const wrong = async (more: object) => {
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await zodResolver(creditForm)({ ...filled, ...more }, undefined, options);
  return Object.entries(errors).map(([field, error]) => [field, error?.type]);
};

describe('what a person fills in of a line of credit', () => {
  it('becomes a proposal that the api takes, a day that is empty none', () => {
    const { expires_on: _none, soft: _percent, ...rest } = filled;
    expect(input({})).toEqual({ ...rest, soft_share: '0.8' });
    expect(input({ soft: '62.5' })).toMatchObject({ soft_share: '0.625' });
    expect(input({ expires_on: '2099-12-31' })).toMatchObject({ expires_on: '2099-12-31' });
  });

  it.each([
    ['nothing given', { amount: '0.00' }, [['amount', 'too_small']]],
    ['a warning above all of it', { soft: '101' }, [['soft', 'share_above_100']]],
    ['a warning at nothing', { soft: '0' }, [['soft', 'too_small']]],
    ['words for figures', { amount: 'much' }, [['amount', 'invalid_format']]],
    ['no account', { account_id: '' }, [['account_id', 'required']]],
    ['a last day that is over', { expires_on: '2020-01-01' }, [['expires_on', 'risk.credit_line_expired']]],
  ])('is not taken with %s', async (_what, more, problems) => {
    expect(await wrong(more)).toEqual(problems);
  });
});

describe('the assets that credit can be of', () => {
  it('are those of the instruments, each once', () => {
    const pairs = [
      { base: 'ETH', quote: 'USDT' },
      { base: 'BTC', quote: 'USDT' },
    ];
    expect(assetsOf(pairs)).toEqual(['BTC', 'ETH', 'USDT']);
  });
});
