/**
 * A client from the first page of the form to the day they leave. They apply and are reminded; evidence is gathered
 * (documents, identity, owners, screening, risk); a rule or two people decide; the account is opened; for the rest of
 * their life documents that expire, lists that change and periodic reviews bring them back to a person.
 * Postgres is the book of record: every step asks the api, and what people did there arrives here as a fact.
 */
import { continueAsNew, log } from '@temporalio/workflow';
import type { OnboardClientInput, OnboardClientResult } from '../../domain/onboarding/facts.js';
import { isEnded } from '../../domain/onboarding/rules.js';
import { Desk } from './desk.js';
import { awaitApplication } from './await-application.js';
import { decideApplication } from './decide-application.js';
import { gatherEvidence } from './gather-evidence.js';
import { serveClient } from './serve-client.js';
import { announceToParent, openClientAccount } from './steps.js';

export async function onboardClient(input: OnboardClientInput): Promise<OnboardClientResult> {
  const desk = new Desk(input);
  let { round } = input;

  if (input.stage === 'application') await awaitApplication(desk);
  if (input.stage !== 'life' && !isEnded(desk.state)) {
    round += 1;
    const evidence = await gatherEvidence(desk, round);
    round = await decideApplication(desk, evidence, round);
    await announceToParent(desk);
    if (!isEnded(desk.state)) await openClientAccount(desk);
  }
  while (!isEnded(desk.state)) {
    round = await serveClient(desk, round);
    if (desk.shouldContinueAsNew()) await startAfresh(desk, round);
  }

  await desk.clear();
  log.info('client_ended', { state: desk.state });
  return { application_id: input.application_id, state: desk.state };
}

async function startAfresh(desk: Desk, round: number): Promise<never> {
  await desk.clear();
  return continueAsNew<typeof onboardClient>(desk.handover(round));
}
