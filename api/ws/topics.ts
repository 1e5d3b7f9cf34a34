import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel } from '../../db/models/cases.js';
import type { OutboxEvent } from '../../db/models/outbox.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import type { Context, Principal } from '../context.js';
import { read } from '../work.js';

/** What an event looks like on a topic. */
export interface TopicNews {
  kind: string;
  payload: Record<string, unknown>;
}

/** A topic as one client follows it: which events are on it, and what of them this client may see. */
export interface Topic {
  name: string;
  news(event: OutboxEvent): TopicNews | null;
}

/** True for the topics on which people see each other. */
export function hasPresence(name: string): boolean {
  return name.startsWith('cases/');
}

/** The topic for this caller, or null when there is no such topic or it is not for them: both look the same. */
export async function openTopic(context: Context, name: string): Promise<Topic | null> {
  const [, noun, id] = /^([a-z]+)(?:\/([0-9a-f-]{36}))?$/.exec(name) ?? [];
  const { principal } = context;
  if (noun === 'notifications' && !id)
    return may(principal, 'notifications:self') ? notifications(principal) : null;
  if (noun === 'risk' && !id) return may(principal, 'risk:read') ? risk : null;
  if (noun === 'cases' && !id) return may(principal, 'compliance:read_cases') ? cases : null;
  if (noun === 'cases' && id && uuid.test(id))
    return may(principal, 'compliance:read_cases') ? oneCase(context, id) : null;
  if (noun === 'applications' && id && uuid.test(id)) {
    return may(principal, 'onboarding:read_own') ? ownApplication(context, id) : null;
  }
  return null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function may({ role }: Principal, permission: Parameters<typeof isAllowed>[1]): boolean {
  return role !== 'anonymous' && isAllowed(role, permission);
}

function notifications({ id }: Principal): Topic {
  return {
    name: 'notifications',
    news: ({ noun, kind, payload, record_id }) =>
      noun === 'notifications' && payload['user_id'] === id ? { kind, payload: { id: record_id } } : null,
  };
}

/** Limits, breaches and stops: that there is something new, not what; the board is asked for that. */
const risk: Topic = {
  name: 'risk',
  news: ({ kind, noun, record_id }) => (noun === 'risk' ? { kind, payload: { id: record_id } } : null),
};

const cases: Topic = {
  name: 'cases',
  news: ({ kind, noun, payload }) => {
    const caseId = payload['case_id'];
    return noun === 'compliance' && typeof caseId === 'string'
      ? { kind, payload: { ...payload, id: caseId } }
      : null;
  },
};

/** A case and the file that is decided on: what happens to its application is on it too. */
async function oneCase(context: Context, id: string): Promise<Topic | null> {
  const found = await read(context, async (trx) =>
    CaseModel.query(trx).findById(id).select('application_id'),
  );
  if (!found) return null;
  const { application_id } = found;
  const isAbout = ({ noun, payload }: OutboxEvent) =>
    payload['case_id'] === id || (noun === 'onboarding' && payload['application_id'] === application_id);
  return {
    name: `cases/${id}`,
    news: (event) => (isAbout(event) ? { kind: event.kind, payload: { ...event.payload, id } } : null),
  };
}

/** What a client sees of their own application: that it changed, and its state; not what is looked into, nor why. */
async function ownApplication(context: Context, id: string): Promise<Topic | null> {
  const { principal } = context;
  const own = await read(context, async (trx) =>
    ApplicationModel.query(trx).findById(id).where({ user_id: principal.id }).select('id'),
  );
  if (!own) return null;
  return {
    name: `applications/${id}`,
    news: ({ noun, payload }) => {
      const isOwn = payload['application_id'] === id;
      if (noun !== 'onboarding' || !(isOwn || payload['parent_id'] === id)) return null;
      const state = isOwn ? { state: payload['state'] } : {};
      return { kind: 'onboarding.changed', payload: { id, ...state } };
    },
  };
}
