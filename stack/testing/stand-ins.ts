/** Stand for our processes: they answer that they are ready and keep what they were told. */
const server = (portName: string) => `
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
const server = createServer((request, response) => response.end(JSON.stringify(process.env)));
server.listen(Number(process.env.${portName}), '127.0.0.1');
process.on('SIGTERM', () => {
  appendFileSync(join(process.env.PURSER_HOME, 'logs', 'ends.log'), '${portName} ');
  process.exit(0);
});
`;
/** The compiled files of an instance, by their paths below dist/. */
export const standIns = {
  'engine-bundle/start.js': server('ENGINE_HEALTH_PORT'),
  'engine-bundle/follow.js': server('FOLLOWER_HEALTH_PORT'),
  'api/server.js': server('PURSER_API_PORT'),
  'api/feeder.js': server('FEEDER_HEALTH_PORT'),
  'activities/worker.js': server('WORKER_HEALTH_PORT'),
  'db/cli.js': `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
const user = { email: 'a@b.test', password: 'secret-word', role: 'admin', totpSecret: null };
if (process.argv[2] === 'seed') writeFileSync(join(process.env.PURSER_HOME, 'demo-users.json'), JSON.stringify([user]));
`,
  'bench/demonstration.js': `
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
appendFileSync(join(process.env.TEST_FOLDER, 'clients.log'), process.argv.slice(2).join(' ') + '\\n');
`,
  'package.json': '{ "type": "module" }',
};
