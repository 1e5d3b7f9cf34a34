/** `demonstration --home DIR --api URL`: the demonstration's clients apply and two colleagues work on what they sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runMain } from '../stack/setup/failure.mjs';
import { stories } from './demonstration/stories.js';
import { visitorOf, type Visitor } from './journey/visitor.js';

const cast = z.array(
  z.object({ email: z.string(), password: z.string(), totpSecret: z.string().nullable() }),
);

await runMain(async () => {
  const { home = '', api = '' } = parseArgs({
    options: { home: { type: 'string' }, api: { type: 'string' } },
  }).values;
  const people = cast.parse(JSON.parse(readFileSync(join(home, 'demo-cast.json'), 'utf8')));
  const enter = (local: string): Promise<Visitor> => {
    const user = people.find(({ email }) => email.startsWith(`${local}@`));
    if (!user) throw new Error(`The demonstration has nobody called ${local}`);
    return visitorOf(api, user);
  };
  const [analyst, officer] = await Promise.all([enter('nadia'), enter('viktor')]);
  await Promise.all(
    stories.map(async ({ client, play }) => {
      await play(await enter(client), { analyst, officer });
      process.stdout.write(`${client} has applied\n`);
    }),
  );
  return 0;
});
process.exit();
