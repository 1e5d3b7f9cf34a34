import { figure, type Bar, type Figures } from './bench.js';
import { firstJourneyNumber } from './faults/onboarding.js';
import { openDesk, withNewClient, type Desk, type Ready } from './journey/desk.js';
import { lowRiskForm } from './journey/forms.js';
import { personJourney } from './journey/onboarding.js';
import { visitorOf } from './journey/visitor.js';
import { openLoop, quantile } from './latency.js';

interface Measured {
  name: string;
  perSecond: number;
  count: number;
  bars: { p50?: Bar; p95?: Bar; p99?: Bar };
  send: (index: number) => Promise<unknown>;
}

const warmUp = 10;
const drafts = 8;

/**
 * Light load, a fixed rate: each request has an empty one half an interval after it, so that what the machine itself costs
 * at that moment stands beside it.
 */
export async function measureRequests(ready: Ready): Promise<Figures> {
  const desk = await openDesk(ready, `bench-requests-${firstJourneyNumber()}`);
  const all = [await signIn(ready), await saveForm(ready, desk), await casePage(desk)];
  const figures: Figures = {};
  for (const measured of all) Object.assign(figures, await measure(measured, ready.urls.api));
  return { ...figures, requests_warm_up: figure(warmUp, 'requests of each kind') };
}

async function measure({ name, perSecond, count, bars, send }: Measured, api: string): Promise<Figures> {
  const empty = async () => {
    const response = await fetch(`${api}/health/live`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The empty route answers ${response.status}`);
  };
  await openLoop({ perSecond, count: warmUp, send });
  const beside = new Promise((resolve) => setTimeout(resolve, 500 / perSecond));
  const [times, floor] = await Promise.all([
    openLoop({ perSecond, count, send }),
    beside.then(() => openLoop({ perSecond, count, send: empty })),
  ]);
  return {
    ...quantiles(name, times, bars),
    ...quantiles(`${name}_floor`, floor, {}),
    [`${name}_requests`]: figure(count, `at ${perSecond}/s`),
  };
}

function quantiles(name: string, times: readonly number[], bars: Measured['bars']): Figures {
  return {
    [`${name}_p50`]: figure(quantile(times, 0.5), 'ms', bars.p50),
    [`${name}_p95`]: figure(quantile(times, 0.95), 'ms', bars.p95),
    [`${name}_p99`]: figure(quantile(times, 0.99), 'ms', bars.p99),
  };
}

/** Each a whole sign-in of somebody of the demonstration who has no second factor. */
async function signIn(ready: Ready): Promise<Measured> {
  const user = ready.users.find(({ role }) => role === 'client');
  if (!user) throw new Error('The demonstration has no client');
  const bars = { p50: { most: 150 }, p95: { most: 300 } };
  return { name: 'sign_in', perSecond: 2, count: 60, bars, send: () => visitorOf(ready.urls.api, user) };
}

/** Several drafts in turn; a draft that is still being saved makes its next save wait, and the wait counts. */
async function saveForm(ready: Ready, desk: Desk): Promise<Measured> {
  const number = firstJourneyNumber();
  const saves = await Promise.all(
    Array.from({ length: drafts }, (_, index) => openDraft(ready, desk, number + 50 + index)),
  );
  const bars = { p50: { most: 80 }, p95: { most: 200 } };
  return {
    name: 'save_form',
    perSecond: 8,
    count: 160,
    bars,
    send: (index) => saves[index % drafts]?.() ?? Promise.resolve(),
  };
}

async function openDraft(ready: Ready, desk: Desk, number: number): Promise<() => Promise<void>> {
  const { client } = await withNewClient(ready, desk, `bench-draft-${number}`);
  const path = '/api/v1/onboarding/applications';
  let { id, version } = await client.call<{ id: string; version: number }>('POST', path, {
    kind: 'natural_person',
  });
  let last: Promise<void> = Promise.resolve();
  const save = async () => {
    const body = { data: { ...lowRiskForm(number), place_of_birth: `Town ${version}` } };
    ({ id, version } = await client.call<{ id: string; version: number }>('PATCH', `${path}/${id}`, body, {
      version,
    }));
  };
  return () => (last = last.then(save));
}

/** A case with its whole file, as an analyst and an officer open it. */
async function casePage(desk: Desk): Promise<Measured> {
  const { steps, trail } = personJourney(desk, firstJourneyNumber() + 99);
  for (const step of steps.slice(
    0,
    steps.findIndex(({ name }) => name === 'claim'),
  ))
    await step.run();
  const path = `/api/v1/compliance/cases/${trail.caseId}`;
  const readers = [desk.analyst, desk.officer];
  const bars = { p50: { most: 80 }, p95: { most: 200 } };
  return {
    name: 'case_page',
    perSecond: 8,
    count: 160,
    bars,
    send: async (index) => readers[index % 2]?.call('GET', path),
  };
}
