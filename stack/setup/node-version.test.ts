import { describe, expect, it } from '@jest/globals';
import { requireNode } from './node-version.mjs';

describe('requireNode', () => {
  it.each(['20.19.0', '22.0.1', '24.11.1'])('takes Node %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.8', '20.18.3'])('refuses Node %s and says which to install', (version) => {
    expect(() => requireNode(version)).toThrow(/install Node 20\.19 or newer/);
  });
});
