import { describe, expect, it } from '@jest/globals';
import { passwordWeakness } from './password-policy.js';

const email = 'marta.kovac@example.com';

describe('passwordWeakness', () => {
  it.each([
    'plum-otter-lantern-42',
    'kx7mq-9twbd-h3vnz-4prsa',
    'a long walk by the river',
    'длинная прогулка у реки',
    'Zebra!Quartz88Fog',
    'passwords are a nuisance',
  ])('takes %j', (password) => {
    expect(passwordWeakness(password, email)).toBeNull();
  });

  it.each(['', 'short', 'elevenchars', '🙂🙂🙂🙂🙂🙂'])(
    'finds %j too short, counted in characters',
    (password) => {
      expect(passwordWeakness(password, email)).toBe('too_short');
    },
  );

  it('bounds the length', () => {
    const long = 'plum otter '.repeat(40);
    expect(passwordWeakness(long, email)).toBe('too_long');
    expect(passwordWeakness(long.slice(0, 256), email)).toBeNull();
  });

  it.each([
    'password1234',
    'P4ssw0rd!2026',
    'PasswordPassword',
    'administrator1',
    'WelcomeWelcome1!',
    'letmein-letmein',
    'iloveyou12345',
    'correcthorsebatterystaple',
    'aaaaaaaaaaaa',
    'ababababababab',
    '123456789012',
    '210987654321',
    'qwertyuiopas',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'Trustno1Trustno1',
    'ｐａｓｓｗｏｒｄ１２３４',
    'пароль123456',
    '2026-11-21-00',
    '!!!!@@@@####$$$$',
  ])('finds %j common', (password) => {
    expect(passwordWeakness(password, email)).toBe('common');
  });

  it.each(['marta.kovac@example.com', 'Marta.Kovac@Example.com', 'MartaKovac2026', 'marta_kovac_1'])(
    'finds %j like the address',
    (password) => {
      expect(passwordWeakness(password, email)).toBe('like_email');
    },
  );

  it('judges hostile lengths at once', () => {
    const started = performance.now();
    passwordWeakness('a'.repeat(256), email);
    passwordWeakness('passwordpassword'.repeat(16), email);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
