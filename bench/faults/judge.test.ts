import { describe, expect, it } from '@jest/globals';
import { complaintOf } from './judge.js';

describe('complaintOf', () => {
  it('complains of nothing when everything was looked at and holds', () => {
    expect(complaintOf({ code: 0, output: 'cases 3 looked at ok\nEverything holds.\n' })).toEqual([]);
  });

  it.each([
    ['something does not hold', 1, 'cases  1 wrong\nSomething does NOT hold.'],
    ['the command is not there', 1, 'There is no command api/verify.js.'],
    ['it looked at nothing', 0, ''],
    ['it was killed', null, 'cases 3 looked at ok'],
  ])('complains when %s', (_what, code, output) => {
    const text = `npm run verify ended with ${code}: ${output}`;
    expect(complaintOf({ code, output })).toEqual([text]);
  });
});
