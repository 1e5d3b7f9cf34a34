import { cpus, loadavg, totalmem } from 'node:os';

/** Where figures were measured, and how busy it was before. */
export interface Machine {
  cpu: string;
  cores: number;
  memory_gib: number;
  node: string;
  /** Of the last 1, 5 and 15 minutes. */
  load_average: number[];
}

const gib = 1024 ** 3;

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memory_gib: Math.round((totalmem() / gib) * 10) / 10,
    node: process.version,
    load_average: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}
