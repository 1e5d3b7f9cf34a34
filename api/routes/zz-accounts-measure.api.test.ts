import { it } from '@jest/globals';
import { openHouse } from '../testing/harness.js';
import { makePerson } from '../testing/people.js';
import { houseContext } from '../context.js';
import { signIn } from '../services/accounts-sign-in.js';
it('measures', async () => {
  const house = await openHouse();
  const p = await makePerson(house);
  const q = (v: number[], f: number) => v.toSorted((a, b) => a - b)[Math.floor(v.length * f)]?.toFixed(1);
  const time = async (n: number, run: (i: number) => Promise<unknown>) => { const v = []; for (let i = 0; i < n; i++) { const s = performance.now(); await run(i); v.push(performance.now() - s); } return `p50 ${q(v, .5)} p95 ${q(v, .95)}`; };
  const body = { email: p.email, password: p.password, region: 'RS' };
  const out: string[] = [];
  await house.call('post', '/api/v5/auth/global-login', { body });
  out.push('global-login ' + await time(60, () => house.call('post', '/api/v5/auth/global-login', { body })));
  let t = (await house.call('post', '/api/v5/auth/global-login', { body })).body;
  out.push('me ' + await time(100, () => house.call('get', '/api/v1/accounts/me', { as: t.access_token })));
  out.push('refresh ' + await time(60, async () => { t = (await house.call('post', '/api/v1/accounts/refresh', { body: { refresh_token: t.refresh_token } })).body; }));
  const tryIt = async (email: string, i: number) => { const s = performance.now(); await signIn({ ...houseContext(house.deps, 'x'), address: `10.0.0.${i}` }, { email, password: 'wrong', region: 'RS' }, null).catch(() => 0); const d = performance.now() - s; await house.owner('sign_in_failures').delete(); return d; };
  const k: number[] = [], u: number[] = [];
  for (let i = 0; i < 200; i++) { k.push(await tryIt(p.email, i)); u.push(await tryIt(`n${i}@people.test`, i)); }
  out.push(`known ${q(k, .5)} unknown ${q(u, .5)} n=200`);
  process.stderr.write(out.join('\n') + '\n');
  await house.close();
}, 120000);
