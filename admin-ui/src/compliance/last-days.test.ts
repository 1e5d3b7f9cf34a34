import { describe, expect, it } from '@jest/globals';
import { lastDays } from './last-days.js';

describe('lastDays', () => {
  it('ends with the day of now and crosses months', () => {
    expect(lastDays(3, new Date('2028-03-01T00:30:00Z'))).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });
});
