import type { Knex } from 'knex';
import { descendantsOf, type ApplicationModel } from '../../db/models/applications.js';
import { documentsOf, type DocumentModel } from '../../db/models/documents.js';
import { MessageModel } from '../../db/models/messages.js';
import { missingParts, type Missing } from '../../domain/onboarding/completeness.js';
import type { Document, Message } from '../../domain/onboarding/file-schema.js';
import { nextStateOf, type ApplicationEvent } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { ApplicationView, OwnDocumentView, OwnMessageView } from '../../domain/onboarding/views.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { isoDay } from '../../lib/clock.js';

/** An application as its client sees it. Runs in the client's own scope: what they may not see is not there. */
export async function applicationViewOf(
  trx: Knex,
  application: Application,
  now: Date,
): Promise<ApplicationView> {
  const tree = await treeOf(trx, application);
  const { risk_level: _risk, next_review_at: _review, ...shown } = plain(application);
  const parties = tree.partiesOf(application.id);
  return {
    ...shown,
    data_hash: hashOfJson(application.data),
    completeness: { missing: tree.missingOf(application, now) },
    owners: parties.map(ownerOf),
    documents: tree.documentsOf(application.id).filter(isCurrent).map(ownDocumentOf),
    unread_messages: await unreadMessages(trx, application.id),
    allowed_events: allowedEvents(application),
  };
}

/** An application with everybody below it and their documents, to judge what is missing. */
export async function treeOf(trx: Knex, application: Application) {
  const below = (await descendantsOf(trx, application.id)).filter(isParty);
  const documents = (await documentsOf(trx, [application.id, ...below.map(({ id }) => id)])).filter(
    isFromClient(application),
  );
  const partiesOf = (id: string) => below.filter((each) => each.parent_id === id);
  const documentsOfOne = (id: string) => documents.filter((each) => each.application_id === id);
  const missingOf = (each: Application, now: Date): Missing[] =>
    missingParts({
      kind: each.kind,
      data: each.data,
      documents: documentsOfOne(each.id),
      parties: partiesOf(each.id).map((party) => ({
        ...standingOf(party),
        is_complete: isReady(party, now),
      })),
      today: isoDay(now),
    });
  // Whoever is past their draft is looked into on their own.
  const isReady = (party: Application, now: Date) =>
    party.state !== 'draft' || missingOf(party, now).length === 0;
  return { below, partiesOf, documentsOf: documentsOfOne, missingOf };
}

/** Whoever was taken out of the tree is no party any longer. */
export function isParty({ state }: Application): boolean {
  return state !== 'withdrawn';
}

export function ownDocumentOf(document: Document): OwnDocumentView {
  const { content_hash: _hash, mrz: _mrz, uploaded_by: _by, ...rest } = plain(document);
  const { updated_at: _at, expiry_reminded_at: _reminded, ...shown } = rest;
  return { ...shown, findings: document.findings.filter(({ severity }) => severity === 'refuse') };
}

export function ownMessageOf(message: Message): OwnMessageView {
  const { author_id: _author, ...shown } = plain(message);
  return shown;
}

/** The columns of a row without what the model adds. */
export function plain<T extends object>(row: T): T {
  return { ...row };
}

/** Staff attach documents too; those are not the client's. */
export function isFromClient({ user_id }: Pick<Application, 'user_id'>) {
  return (document: DocumentModel): boolean => document.uploaded_by === user_id;
}

function isCurrent({ state }: Document): boolean {
  return state !== 'superseded';
}

function ownerOf({ id, display_name, kind, state, party_roles, ownership_percent }: ApplicationModel) {
  return { id, display_name, kind, state, party_roles, ownership_percent };
}

function standingOf({ id, party_roles, ownership_percent }: Application) {
  return { id, party_roles, ownership_percent };
}

const ownEvents = ['submit', 'withdraw', 'answer', 'resume_review'] as const satisfies ApplicationEvent[];

/** What the client can do now; an owner or director goes with the company. */
function allowedEvents(application: Application): ApplicationEvent[] {
  const goesWithCompany: readonly ApplicationEvent[] = application.parent_id ? ['submit', 'withdraw'] : [];
  return ownEvents.filter(
    (event) => nextStateOf(application, event) !== null && !goesWithCompany.includes(event),
  );
}

async function unreadMessages(trx: Knex, applicationId: string): Promise<number> {
  return MessageModel.query(trx)
    .where({ application_id: applicationId, direction: 'to_client' })
    .whereNull('read_at')
    .resultSize();
}
