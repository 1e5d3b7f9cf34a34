import type { OutboxEvent } from '../../db/models/outbox.js';
import type { OnboardClientInput } from '../../domain/onboarding/facts.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { queues } from '../../lib/temporal/queues.js';
import { searchAttributes } from '../../lib/temporal/search-attributes.js';
import { orderMessages } from './order-messages.js';
import { rescreeningMessages } from './rescreening-messages.js';
import { riskModelMessages } from './risk-model-messages.js';
import { riskMessages } from './risk-messages.js';
import { venueMessages } from './venue-messages.js';
import { webhookMessages } from './webhook-messages.js';
import type { WorkflowMessage, WorkflowMessages } from './workflow-message.js';

/** Which events start or move a workflow, a line a kind. */
export const workflowMessages: WorkflowMessages = {
  'compliance.case_decided': (event) =>
    act(event, 'decideCase', { decision: event.payload['decision'], case_id: event.record_id }),
  'compliance.screening_requested': (event) => screeningRequest(event),
  'onboarding.answered': (event) => act(event, 'answerRequest'),
  'onboarding.exited': (event) => act(event, 'exitClient'),
  'onboarding.information_requested': (event) => act(event, 'requestInformation'),
  'onboarding.ownership_imported': (event) => ownershipImport(event),
  'onboarding.provider_reported': (event) => providerReport(event),
  'onboarding.reinstated': (event) => act(event, 'reinstateClient'),
  'onboarding.review_requested': (event) => act(event, 'requestReview'),
  'onboarding.started': (event) => startClient(event),
  'onboarding.submitted': (event) => act(event, 'submitApplication'),
  'onboarding.suspended': (event) => act(event, 'suspendClient'),
  'onboarding.withdrawn': (event) => act(event, 'withdrawApplication'),
  ...orderMessages,
  ...rescreeningMessages,
  ...riskMessages,
  ...riskModelMessages,
  ...venueMessages,
  ...webhookMessages,
};

/** A person's act reaches the workflow of its application as an update; an owner's before the company's submission has none. */
function act(event: OutboxEvent, name: string, more: Record<string, unknown> = {}): WorkflowMessage {
  return {
    kind: 'update',
    workflowId: onboardingWorkflowId(applicationOf(event)),
    name,
    args: [{ event_id: event.event_id, ...more }],
    updateId: event.event_id,
  };
}

/** One workflow a client for life. Owners and directors get theirs from the company's when it is submitted. */
function startClient(event: OutboxEvent): WorkflowMessage | null {
  if (event.payload['parent_id']) return null;
  const application_id = applicationOf(event);
  const input: OnboardClientInput = {
    application_id,
    parent_id: null,
    stage: 'application',
    round: 0,
    seen: [],
  };
  return {
    kind: 'start',
    workflowId: onboardingWorkflowId(application_id),
    type: 'onboardClient',
    taskQueue: queues.core,
    args: [input],
    updateId: event.event_id,
    searchAttributes: searchAttributes({ noun: 'onboarding', state: 'draft', account: application_id }),
  };
}

function providerReport(event: OutboxEvent): WorkflowMessage {
  const { reference, outcome, provider_event_id } = event.payload;
  const report = { event_id: textOf(provider_event_id, event.event_id), reference, outcome };
  const workflowId = onboardingWorkflowId(applicationOf(event));
  return { kind: 'signal', workflowId, name: 'providerReported', args: [report], updateId: event.event_id };
}

/** As a signal: an older build, which does not know it, goes on undisturbed. */
function screeningRequest(event: OutboxEvent): WorkflowMessage {
  const workflowId = onboardingWorkflowId(applicationOf(event));
  const args: [unknown] = [{ event_id: event.event_id }];
  return { kind: 'signal', workflowId, name: 'screeningRequested', args, updateId: event.event_id };
}

/** What is weighed anew when another model is in force is weighed anew by other owners too: the same fact, by its own id. */
function ownershipImport(event: OutboxEvent): WorkflowMessage {
  const workflowId = onboardingWorkflowId(applicationOf(event));
  const args: [unknown] = [{ event_id: event.event_id, risk_model_id: event.payload['package_id'] }];
  return { kind: 'signal', workflowId, name: 'riskModelChanged', args, updateId: event.event_id };
}

const applicationOf = (event: OutboxEvent): string =>
  textOf(event.payload['application_id'], event.record_id);

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
