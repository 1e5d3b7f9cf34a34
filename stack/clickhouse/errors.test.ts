import { describe, expect, it } from '@jest/globals';
import { toClickhouseError } from './errors.js';

describe('toClickhouseError', () => {
  it('takes the engine at its word', () => {
    const error = toClickhouseError(
      new Error('Code: 60. DB::Exception: Unknown table (maybe x) in scope\n SELECT 1. (UNKNOWN_TABLE)'),
    );
    expect(error).toMatchObject({ code: 60, type: 'UNKNOWN_TABLE', status: 404 });
    expect(error.message).toBe(
      'Code: 60. DB::Exception: Unknown table (maybe x) in scope\n SELECT 1. (UNKNOWN_TABLE)',
    );
  });

  it('calls everything else an unknown exception', () => {
    expect(toClickhouseError(new TypeError('oh'))).toMatchObject({ code: 1002, status: 500 });
    expect(toClickhouseError('oh').message).toContain('oh');
  });
});
