import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nouns } from './domain/nouns.js';
import { rootDir } from './lib/root.js';

/** Who may import whom (DESIGN 3): our own folders, and packages that are named because they are not for everybody. */
const mayImport: Record<string, { folders: string[]; only?: string[]; never?: string[] }> = {
  domain: { folders: ['domain'], only: ['zod', 'decimal.js'] },
  quant: { folders: ['quant', 'domain'], only: [] },
  lib: { folders: ['lib', 'domain'] },
  db: { folders: ['db', 'domain', 'lib'] },
  api: { folders: ['api', 'domain', 'quant', 'db', 'lib', 'engine/protocol', 'workflows'] },
  activities: {
    folders: ['activities', 'domain', 'quant', 'lib', 'sdk', 'engine/protocol'],
    never: ['knex', 'objection', 'pg'],
  },
  workflows: {
    folders: ['workflows', 'domain', 'activities', 'lib/temporal'],
    only: ['@temporalio/workflow', '@temporalio/common'],
  },
  engine: { folders: ['engine', 'domain', 'lib'] },
  sdk: { folders: ['sdk', 'domain'] },
  stack: { folders: ['stack', 'lib'] },
};

const maxLines = 300;
const generated = ['sdk/schema.ts'];
const bannedNames = /(^|[-/])(utils?|helpers?|common|misc|manager)(\.|\/|$)/;
const leftovers = new RegExp(
  [
    'TO' + 'DO',
    'FIX' + 'ME',
    'HA' + 'CK',
    '@ts-' + 'ignore',
    '@ts-' + 'nocheck',
    '\\bas ' + 'any\\b',
    ': ' + 'any\\b',
  ].join('|'),
);

const files = sources();
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);

describe('the house', () => {
  it('has only the folders and nouns of the plan in its layers', () => {
    const layers = ['api/routes', 'api/services', 'db/models', 'activities', 'workflows'];
    const strangers = files.filter((file) => layers.some((layer) => isStranger(file, layer)));
    expect(strangers).toEqual([]);
  });

  it('imports only in the directions of the table', () => {
    expect(files.filter((file) => !isTest(file)).flatMap(forbiddenImports)).toEqual([]);
  });

  it('keeps workflows apart from activities but for their types', () => {
    const values = files
      .filter((file) => file.startsWith('workflows/') && !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((each) => !each.isType && each.target.startsWith('activities/'))
          .map(() => file),
      );
    expect(values).toEqual([]);
  });

  it('keeps files short and names telling', () => {
    expect(files.filter((file) => !generated.includes(file) && linesOf(file) > maxLines)).toEqual([]);
    expect(files.filter((file) => bannedNames.test(file))).toEqual([]);
  });

  it('leaves nothing unfinished behind', () => {
    expect(files.filter((file) => leftovers.test(read(file)))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(
      (file) => !isTest(file) && !file.startsWith('stack/') && /process\.env\b/.test(read(file)),
    );
    expect(readers).toEqual(['lib/config.ts']);
  });
});

function sources(): string[] {
  const out = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'],
    { cwd: rootDir },
  );
  return out
    .toString()
    .split('\n')
    .filter((file) => file && existsSync(join(rootDir, file)));
}

function read(file: string): string {
  return readFileSync(join(rootDir, file), 'utf8');
}

function linesOf(file: string): number {
  return read(file).split('\n').length;
}

/** Parts of the layers that carry no noun: what every noun stands on. */
const plumbing: Record<string, readonly string[]> = {
  'api/routes': ['index', 'permissions', 'platform'],
  'api/services': ['health', 'mail', 'notify'],
  'db/models': ['base-model', 'index', 'models'],
  activities: ['api', 'bundles', 'clients', 'deps', 'index', 'lists', 'schedules', 'versions', 'worker'],
  workflows: ['index', 'testing', 'histories'],
};

function isStranger(file: string, layer: string): boolean {
  if (!file.startsWith(`${layer}/`)) return false;
  const [first = ''] = file.slice(layer.length + 1).split('/');
  const name = first.replace(/(\.[a-z]+)*\.tsx?$/, '');
  if (plumbing[layer]?.includes(name)) return false;
  if (layer === 'db/models') return false;
  return !nouns.some((noun) => name === noun || name.startsWith(`${noun}-`));
}

function forbiddenImports(file: string): string[] {
  const [folder = ''] = file.split('/');
  const rule = mayImport[folder];
  if (!rule) return [];
  return importsOf(file)
    .filter(({ target, isOurs }) => !isPermitted(rule, target, isOurs))
    .map(({ target }) => `${file} imports ${target}`);
}

function isPermitted(
  rule: { folders: string[]; only?: string[]; never?: string[] },
  target: string,
  isOurs: boolean,
): boolean {
  if (isOurs) return rule.folders.some((folder) => target.startsWith(`${folder}/`));
  if (rule.never?.some((name) => target === name)) return false;
  return !rule.only || rule.only.some((name) => target === name || target.startsWith(`${name}/`));
}

function importsOf(file: string): { target: string; isOurs: boolean; isType: boolean }[] {
  const found = [
    ...read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gms),
  ];
  return found.map(([, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    const isOurs = specifier.startsWith('.');
    const target = isOurs ? normalize(join(dirname(file), specifier)) : specifier;
    return { target, isOurs, isType: Boolean(type) };
  });
}
