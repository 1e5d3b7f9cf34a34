/** `npm run first-admin -- EMAIL NAME [--language en|ru] [--home DIR]`: the way into a house that nobody is in yet. */
import { invitation } from '../domain/accounts/requests.js';
import { readArguments } from '../lib/arguments.js';
import { readConfig } from '../lib/config.js';
import { houseContext } from './context.js';
import { openDeps } from './deps.js';
import { inviteFirstAdmin } from './services/accounts-first-admin.js';

const usage = `Usage:
  npm run first-admin -- EMAIL NAME [--language en|ru] [--home DIR]
Prints the link under which the first administrator chooses a password. Exit codes: 0 done, 1 refused, 2 wrong use.`;

process.exit(await run(process.argv.slice(2)));

async function run(args: string[]): Promise<number> {
  const options = { language: { type: 'string', default: 'en' } } as const;
  const read = readArguments({ args, options, allowPositionals: true });
  const [email, full_name] = read?.positionals ?? [];
  const person = invitation
    .omit({ role: true })
    .safeParse({ email, full_name, language: read?.values.language });
  if (!read || !person.success) return say(usage, 2);
  const { deps, close } = await openDeps(readConfig(), 'first-admin');
  const link = await inviteFirstAdmin(houseContext(deps, 'first-admin'), person.data);
  await close();
  return link
    ? say(link, 0)
    : say('Nobody was invited: there is an administrator, or the address is taken.', 1);
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
