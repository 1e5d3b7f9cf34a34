import { describe, expect, it } from '@jest/globals';
import { metricsCsv } from './metrics-csv.js';

const figures = {
  alerts: 4,
  confirmed: 1,
  cleared: 2,
  escalated: 1,
  reopened: 0,
  precision: 0.5,
  precision_low: 0.1,
  precision_high: 0.9,
  median_minutes: 12.5,
  p90_minutes: null,
};

describe('the figures as a table', () => {
  it('have a line a person and a line a rule, safe for a spreadsheet', () => {
    const csv = metricsCsv({
      since: '2026-10-30T00:00:00.000Z',
      until: '2026-11-29T00:00:00.000Z',
      analysts: [{ user_id: 'a', full_name: '=HYPERLINK("x")', ...figures, sampled: 3, disagreed: 1 }],
      rules: [{ list: 'ofac_sdn', explanation_code: 'screening.name.same', ...figures }],
      samples: { open: 0, agreed: 2, disagreed: 1 },
    });
    const time = '2026-10-30T00:00:00.000Z,2026-11-29T00:00:00.000Z';
    const shown = '4,1,2,1,0.5,0.1,0.9,12.5,,0';
    expect(csv.split('\r\n')).toEqual([
      'since,until,kind,name,list,alerts,confirmed,cleared,escalated,precision,precision_low,precision_high,median_minutes,p90_minutes,reopened,sampled,disagreed',
      `${time},analyst,"'=HYPERLINK(""x"")",,${shown},3,1`,
      `${time},rule,screening.name.same,ofac_sdn,${shown},,`,
      '',
    ]);
  });
});
