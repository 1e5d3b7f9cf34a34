import { describe, expect, it } from '@jest/globals';
import { isRecentEnough } from './version.js';

describe('isRecentEnough', () => {
  it.each([
    ['temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)', true],
    ['temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)', true],
    ['temporal version 1.4.0 (Server 1.28.0, UI 2.39.0)', true],
    ['temporal version 1.3.0 (Server 1.27.1, UI 2.36.0)', false],
    ['temporal version 2.0.0 (Server 2.0.0, UI 3.0.0)', true],
    ['command not found', false],
  ])('judges "%s"', (output, expected) => {
    expect(isRecentEnough(output)).toBe(expected);
  });
});
