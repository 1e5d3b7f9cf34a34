/** `demonstration --home DIR --api URL`: the demonstration's clients apply and colleagues work on what they sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runMain } from '../stack/setup/failure.mjs';
import { playCredit } from './demonstration/credit.js';
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
  const applications = stories.map(async ({ client, play }) => {
    await play(await enter(client), { analyst, officer });
    process.stdout.write(`${client} has applied\n`);
  });
  await Promise.all([...applications, borrow(enter)]);
  return 0;
});

async function borrow(enter: (local: string) => Promise<Visitor>): Promise<void> {
  const [client, maker, checker] = await Promise.all([enter('lena'), enter('mira'), enter('tomas')]);
  await playCredit(client, { maker, checker });
  process.stdout.write('lena has bought on credit\n');
}

process.exit();
