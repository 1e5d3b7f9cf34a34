import type { UpdateDefinition } from '@temporalio/common';
import { idFromKey } from '../../lib/ids.js';
import type { CaseDecision } from '../../domain/compliance/case-rules.js';
import type { ProviderOutcome } from '../../domain/onboarding/facts.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import type { onboardClient } from '../onboarding/onboard-client.js';
import * as messages from '../onboarding/messages.js';
import type { BookedApplication } from './book.js';
import { isQuiet } from './is-quiet.js';
import type { ProcedureRoom } from './procedure-room.js';
import { until } from './until.js';

/**
 * An invented applicant whose ids follow from their name, so that a second recording has the same. Each act is written
 * into the book first and told to the workflow then, as the api does.
 */
export function openApplicant(room: ProcedureRoom, name: string, facts: Partial<BookedApplication> = {}) {
  const id = idFromKey(`specimen/${name}`);
  const workflowId = onboardingWorkflowId(id);
  const record = room.book.add(id, facts);
  const handle = room.workflows.getHandle<typeof onboardClient>(workflowId);
  let acts = 0;
  const nextAct = (): messages.Act => ({ event_id: idFromKey(`${name}/act/${(acts += 1)}`) });

  const tell = async (
    update: UpdateDefinition<messages.Progress, [messages.Act]>,
    state: ApplicationState,
  ) => {
    record.state = state;
    const act = nextAct();
    return handle.executeUpdate(update, { args: [act], updateId: act.event_id });
  };
  /** Until the procedure says that it waits for this: then nothing else is under way. */
  const waitsFor = (what: string) =>
    until(
      async () => (await isQuiet(handle)) && (await handle.query(messages.getProgress)).waiting_for === what,
      { what },
    );
  const caseOf = (key: string) => `${id}/${key}`;
  return {
    id,
    handle,
    record,
    nextAct,
    start: async () => {
      const input = {
        application_id: id,
        parent_id: null,
        stage: 'application' as const,
        round: 0,
        seen: [],
      };
      await room.start(workflowId, input);
      await waitsFor('the client to submit the application');
    },
    waitsFor,
    submit: () => tell(messages.submitApplication, 'submitted'),
    withdraw: () => tell(messages.withdrawApplication, 'withdrawn'),
    reinstate: () => tell(messages.reinstateClient, 'active'),
    decide: (decision: CaseDecision, caseKey: string) => {
      const act = { ...nextAct(), decision, case_id: caseOf(caseKey) };
      return handle.executeUpdate(messages.decideCase, { args: [act], updateId: act.event_id });
    },
    ask: async (caseKey: string) => {
      await room.book.stopClock(caseOf(caseKey));
      return tell(messages.requestInformation, 'waiting_for_client');
    },
    answer: (caseKey: string) => {
      room.book.startClock(caseOf(caseKey));
      return tell(messages.answerRequest, 'in_review');
    },
    /** What the identity provider says of one question; another act is another report. */
    report: (reference: string, outcome: ProviderOutcome, act = nextAct()) =>
      handle.signal(messages.providerReported, { ...act, reference, outcome }),
    /** A list changed: the house tells everybody. */
    listChanges: (edition: string) => {
      const list_version_id = idFromKey(`specimen/${edition}`);
      const event_id = `list-changed/${list_version_id}`;
      return handle.signal(messages.listChanged, { event_id, list_version_id });
    },
    askForReview: () => {
      const act = nextAct();
      return handle.executeUpdate(messages.requestReview, { args: [act], updateId: act.event_id });
    },
    leave: async () => {
      await tell(messages.exitClient, 'exited');
      return handle.result();
    },
  };
}

export type Applicant = ReturnType<typeof openApplicant>;
