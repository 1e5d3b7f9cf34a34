import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from '../setup/file-lock.mjs';
import type { Progress } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { cacheDir } from '../cache.js';
import { findProgram } from '../find-program.js';
import { downloadServer } from './download.js';

const jarVersion = '1.38.0';
const mavenMs = 10 * 60_000;

/**
 * The program of the time-skipping test server: TEMPORAL_TEST_SERVER_PATH, else our cache, else downloaded, else made of
 * Maven's jars. Undefined when there is neither a download nor Java: then those suites use the development server.
 */
export async function findTestServer(
  progress: Progress,
  download = downloadServer,
): Promise<string | undefined> {
  const chosen = process.env.TEMPORAL_TEST_SERVER_PATH;
  if (chosen) return chosen;
  const cached = join(cacheDir(), `temporal-test-server-${jarVersion}`);
  if (existsSync(cached)) return cached;
  const onWait = (pid: number) =>
    progress.note(`Waiting for process ${pid}, which fetches the Temporal test server.`);
  await withFileLock(`${cached}.lock`, () => obtain(cached, progress, download), onWait);
  return existsSync(cached) ? cached : undefined;
}

async function obtain(target: string, progress: Progress, download: typeof downloadServer): Promise<void> {
  if (existsSync(target)) return;
  const isDownloaded = await progress.step('Looking for a Temporal test server to download', () =>
    download({ kind: 'time-skipping', version: 'default', target }),
  );
  if (isDownloaded) return;
  const [maven, java] = [findProgram('mvn'), findProgram('java')];
  if (!maven || !java) {
    progress.note(
      'The time-skipping Temporal server needs a download, or Java and Maven: its tests run on the development server, in short real time.',
    );
    return;
  }
  await progress.step('Fetching the jars of the Temporal test server with Maven', () =>
    fetchJars(maven, target, progress),
  );
}

async function fetchJars(maven: string, target: string, progress: Progress): Promise<void> {
  const folder = `${target}.lib`;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const pom = join(unfinished, 'pom.xml');
    writeFileSync(pom, pomText);
    const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`];
    const { code, output } = await runCommand(maven, args, { timeoutMs: mavenMs, isGuarded: true });
    if (code !== 0) {
      return progress.note(
        `Maven could not fetch the Temporal test server, its tests use the development server:\n${output.slice(-500)}`,
      );
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    writeFileSync(`${target}.new`, startScript(folder), { mode: 0o755 });
    renameSync(`${target}.new`, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const pomText = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>purser</groupId><artifactId>temporal-test-server</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${jarVersion}</version>
  </dependency></dependencies>
</project>
`;

/**
 * The SDK wants one executable. It must be replaced by Java (exec): the SDK kills only the process it has started. What
 * Java prints would end up in the middle of the test report.
 */
function startScript(folder: string): string {
  const java = 'java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m';
  return `#!/bin/sh\nexec ${java} -cp '${folder}/*' io.temporal.testserver.TestServer "$1" >/dev/null 2>&1\n`;
}
