import { join } from 'node:path';
import type { Ports } from './ports.js';
import type { ProgramName } from './program-settings.js';
import { rootDir } from './setup/root.mjs';

/** A process of ours: where it starts and how it says that it is ready. */
export interface Program {
  name: ProgramName;
  file: string;
  readyUrl: string;
}

/** In the order in which they start; they stop the other way round. */
export function programsOf(ports: Ports, entriesDir = join(rootDir, 'dist')): Program[] {
  const program = (name: ProgramName, path: string, port: number): Program => ({
    name,
    file: join(entriesDir, path),
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  });
  return [
    program('engine', 'engine-bundle/start.js', ports.engineHealth),
    program('follower', 'engine-bundle/follow.js', ports.followerHealth),
    program('api', 'api/server.js', ports.api),
    program('feeder', 'api/feeder.js', ports.feederHealth),
    program('worker', 'activities/worker.js', ports.workerHealth),
  ];
}
