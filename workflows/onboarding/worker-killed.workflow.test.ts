import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { idFromKey, newId } from '../../lib/ids.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { openBook, type Book } from '../testing/book.js';
import { serveBooks, type LostAnswer } from '../testing/book-server.js';
import { openServer } from '../testing/servers.js';
import { startWorker } from '../testing/start-worker.js';
import { until } from '../testing/until.js';
import type { onboardClient } from './onboard-client.js';
import * as messages from './messages.js';

/** The longest that the server waits for the answer of a dead worker, and some time to go on. */
const withinMs = 45_000;
const taskQueue = `killed-${newId()}`;
const wholeLife = [
  'start_checks',
  'verify passport',
  'screen 1',
  'assess',
  'open_review',
  'open case onboarding/1',
  'approve',
  'open account',
  'activate',
];

let env: TestWorkflowEnvironment;
let served: Awaited<ReturnType<typeof serveBooks>>;
let worker: Awaited<ReturnType<typeof startWorker>>;
const books = new Map<string, Book>();

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  env = await openServer('development');
  served = await serveBooks(books);
  worker = await startWorker({ address: env.address, taskQueue, books: served.url });
}, 60_000);
afterAll(async () => {
  await worker.kill();
  await served.close();
  await env.teardown();
});

describe('onboardClient, when its worker is killed', () => {
  it('ends with every effect once, wherever each client stood', async () => {
    const atStart = await client('at-start', { step: 'loadFile', at: 'before the effect' });
    const atChecks = await client('at-checks', {
      step: 'moveApplication start_checks',
      at: 'after the effect',
    });
    const atWaiting = await client('at-waiting');
    const atApproval = await client('at-approval', {
      step: 'moveApplication approve',
      at: 'before the effect',
    });
    const atApproved = await client('at-approved', {
      step: 'moveApplication approve',
      at: 'after the effect',
    });
    const atAccount = await client('at-account', { step: 'openAccount', at: 'after the effect' });
    const atDecision = await client('at-decision');
    const all = [atStart, atChecks, atWaiting, atApproval, atApproved, atAccount, atDecision];

    await Promise.all([atStart.isCutOff(), ...all.filter((each) => each !== atStart).map(submitted)]);
    const waiting = [atWaiting, atApproval, atApproved, atAccount, atDecision];
    await Promise.all(waiting.map((each) => each.hasCase()));
    await Promise.all([atApproval, atApproved, atAccount].map((each) => each.decide()));
    await Promise.all([atChecks, atApproval, atApproved, atAccount].map((each) => each.isCutOff()));
    const underWay = atDecision.decide();

    expect(await worker.kill()).toBe('SIGKILL');
    worker = await startWorker({ address: env.address, taskQueue, books: served.url });
    await Promise.all([underWay, atWaiting.decide(), finish(atStart), finish(atChecks)]);
    await Promise.all(all.map((each) => each.isActive()));

    for (const each of all) {
      await each.leave();
      expect([each.name, each.book.calls]).toEqual([each.name, wholeLife]);
      // Where an answer got lost the step was really tried a second time.
      expect([each.name, each.triesOfLost()]).toEqual([each.name, each.loses ? 2 : null]);
    }
    expect(atWaiting.triesOf('moveApplication approve')).toBe(1);
  }, 90_000);

  it('gives a repeated update the answer that it gave before, and takes it once', async () => {
    const once = await client('once');
    const updateId = newId();
    const submit = (event_id: string) =>
      once.handle.executeUpdate(messages.submitApplication, { args: [{ event_id }], updateId });
    once.book.find(once.id).state = 'submitted';
    const before = await submit(newId());
    await once.hasCase();
    await worker.kill();
    worker = await startWorker({ address: env.address, taskQueue, books: served.url });
    // Another event under the same update id: only the server can recognise it.
    expect(await submit(newId())).toEqual(before);
    expect(await submit(newId())).toEqual(before);
    await once.decide();
    await once.isActive();
    await once.leave();
    expect(once.book.calls).toEqual(wholeLife);
    const { events } = await once.handle.fetchHistory();
    const accepted = (events ?? []).map((each) => each.workflowExecutionUpdateAcceptedEventAttributes);
    const ids = accepted.flatMap((each) => each?.protocolInstanceId ?? []);
    expect(ids).toHaveLength(3);
    expect(ids.filter((id) => id === updateId)).toHaveLength(1);
  });
});

type Client = Awaited<ReturnType<typeof client>>;

/** A client with a book of their own whose worker loses one answer, if any. */
async function client(name: string, loss?: Omit<LostAnswer, 'workflow_id'>) {
  const id = idFromKey(`killed/${name}`);
  const workflow_id = onboardingWorkflowId(id);
  const book = openBook(async () => Date.now());
  book.add(id, {});
  books.set(workflow_id, book);
  const loses = loss ? { ...loss, workflow_id } : null;
  if (loses) served.lose(loses);
  const handle = await env.client.workflow.start<typeof onboardClient>('onboardClient', {
    taskQueue,
    workflowId: workflow_id,
    args: [{ application_id: id, parent_id: null, stage: 'application', round: 0, seen: [] }],
  });
  const reaches = (what: string, isSo: () => boolean) => until(isSo, { withinMs, what: `${name}: ${what}` });
  const act = () => ({ event_id: newId() });
  const triesOf = (step: string) => served.countOf(workflow_id, step);
  return {
    name,
    id,
    book,
    handle,
    loses,
    triesOf,
    triesOfLost: () => (loses ? triesOf(loses.step) - othersOf(loses.step) : null),
    isCutOff: () => reaches('the lost answer', () => loses !== null && served.hasLost(loses)),
    hasCase: () => reaches('the case', () => book.calls.includes('open case onboarding/1')),
    isActive: () => reaches('the end of its checks', () => book.calls.includes('activate')),
    submit: async () => {
      book.find(id).state = 'submitted';
      await handle.executeUpdate(messages.submitApplication, { args: [act()] });
    },
    decide: () =>
      handle.executeUpdate(messages.decideCase, {
        args: [{ ...act(), decision: 'approve', case_id: `${id}/onboarding/1` }],
      }),
    leave: async () => {
      book.find(id).state = 'exited';
      await handle.executeUpdate(messages.exitClient, { args: [act()] });
      expect(await handle.result()).toEqual({ application_id: id, state: 'exited' });
    },
  };
}

/** How often a life asks for this step beside the one that got lost: the file is read again for the checks. */
function othersOf(step: string): number {
  return step === 'loadFile' ? 1 : 0;
}

const submitted = (each: Client) => each.submit();

async function finish(each: Client): Promise<void> {
  if (each.loses?.step === 'loadFile') await each.submit();
  await each.hasCase();
  await each.decide();
}
