import { describe, expect, it } from '@jest/globals';
import { readyText } from './table.js';

const urls = { api: 'http://127.0.0.1:3000', postgres: 'postgres://purser:hidden@127.0.0.1:55432/purser' };

describe('readyText', () => {
  it('aligns addresses and sign-ins and hides the passwords of the stores', () => {
    const users = [
      { email: 'a@purser.test', password: 'one', role: 'admin', totpSecret: 'ABC' },
      { email: 'officer@purser.test', password: 'two', role: 'compliance_officer', totpSecret: null },
    ];
    const text = readyText('/home/of/it', { urls, users, apiKeys: [], pids: {} });
    expect(text).not.toContain('hidden');
    expect(text).toContain('postgres://purser@127.0.0.1:55432/purser');
    expect(text).toContain('  admin               a@purser.test        one       ABC');
    expect(text).toContain('  compliance_officer  officer@purser.test  two');
  });

  it('has no word of sign-ins when there are none', () => {
    expect(readyText('/home', { urls, users: [], apiKeys: [], pids: {} })).not.toContain('Password');
  });
});
