import { describe, expect, it } from '@jest/globals';
import { settingNames } from '../lib/config.js';
import { environmentFor, settingsOf } from './program-settings.js';

const whole = Object.fromEntries(settingNames.map((name) => [name, `value of ${name}`]));

describe('environmentFor', () => {
  it('tells a worker of no store, and nobody of the owner of the tables', () => {
    const told = Object.keys(environmentFor('worker', whole));
    expect(told).toEqual(expect.arrayContaining(['KEYS_DIR', 'PURSER_API_URL', 'TEMPORAL_ADDRESS']));
    expect(told.filter((name) => /DATABASE|CLICKHOUSE|OBJECT_STORE|SMTP|AUDIT/.test(name))).toEqual([]);
    expect(environmentFor('api', whole)).not.toHaveProperty('DATABASE_OWNER_URL');
    expect(environmentFor('feeder', whole)).toMatchObject({
      DATABASE_URL: 'value of DATABASE_URL',
      SMTP_URL: 'value of SMTP_URL',
    });
  });

  it('lets through what the system is told by, and none of the rest', () => {
    const system = { PATH: '/bin', HOME: '/home/me', NODE_OPTIONS: '--x', OTEL_RESOURCE_ATTRIBUTES: 'a=b' };
    const others = { PGPASSWORD: 'secret', AWS_SECRET_ACCESS_KEY: 'secret', npm_config_registry: 'x' };
    expect(environmentFor('worker', { ...system, ...others })).toEqual(system);
  });
});

describe('settingsOf', () => {
  it('gives every setting to somebody, but for that of the migrations, and names none that there is not', () => {
    const given = new Set(Object.values(settingsOf).flat());
    expect(settingNames.filter((name) => !given.has(name))).toEqual(['DATABASE_OWNER_URL']);
    expect([...given].filter((name) => !settingNames.includes(name))).toEqual([]);
  });
});
