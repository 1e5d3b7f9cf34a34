import { describe, expect, it } from '@jest/globals';
import { OpenTelemetryPlugin } from '@temporalio/interceptors-opentelemetry-v2';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDir } from '../root.js';

const packages = readdirSync(join(rootDir, 'node_modules/@temporalio'));

describe('the installed Temporal SDK', () => {
  it('shares one protobufjs: with a second copy, reading a history from JSON fails', () => {
    expect(packages).toContain('worker');
    const copies = packages.filter((name) => existsSync(below(name, 'node_modules/protobufjs')));
    expect(copies).toEqual([]);
    expect(versionOf('node_modules/protobufjs')).toMatch(/^8\./);
  });

  it('is of one version, and of each package there is one copy', () => {
    const versions = packages.map((name) => `${name} ${versionOf(`node_modules/@temporalio/${name}`)}`);
    const others = versions.filter((line) => !line.endsWith(' 1.24.0'));
    expect(others).toEqual(['interceptors-opentelemetry-v2 1.23.0']);
    expect(packages.filter((name) => existsSync(below(name, 'node_modules/@temporalio')))).toEqual([]);
  });

  it('takes the tracing plugin of 1.23', () => {
    expect(OpenTelemetryPlugin.name).toBe('OpenTelemetryPlugin');
  });
});

function below(name: string, path: string): string {
  return join(rootDir, 'node_modules/@temporalio', name, path);
}

function versionOf(path: string): string {
  const text = readFileSync(join(rootDir, path, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
