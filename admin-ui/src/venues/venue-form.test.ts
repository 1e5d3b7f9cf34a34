import { describe, expect, it } from '@jest/globals';
import { checkForm, formOf } from './venue-form.js';

const filled = { ...formOf(null), id: 'second-book', name: 'Second book', ccxt_id: 'binance' };

describe('checkForm', () => {
  it('makes a request of what was typed', () => {
    const urls = 'public http://127.0.0.1:3000/binance/api/v3\n\nprivate  https://a.example/v3 ';
    const { body } = checkForm({ ...filled, urls });
    expect(body).toMatchObject({
      id: 'second-book',
      urls: { public: 'http://127.0.0.1:3000/binance/api/v3', private: 'https://a.example/v3' },
      penalty_bps: 0,
      calendar: { zone: 'UTC' },
    });
  });

  it('names the fields that are wrong', () => {
    const wrong = { ...filled, id: 'Second', urls: 'public http://a.example', calendar: '{' };
    expect(checkForm(wrong)).toEqual({ body: null, wrong: ['id', 'urls', 'calendar'] });
  });
});
