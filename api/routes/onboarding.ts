import { z } from 'zod';
import { uuid } from '../../domain/fields.js';
import {
  addOwner,
  changeApplication,
  documentForm,
  providerEvent,
  sendMessage,
  startApplication,
  submitApplication,
  withdrawApplication,
} from '../../domain/onboarding/inputs.js';
import {
  applicationView,
  documentView,
  ownDocumentView,
  ownMessageView,
} from '../../domain/onboarding/views.js';
import { route, type Route } from '../route.js';
import * as documents from '../services/onboarding-documents.js';
import * as messages from '../services/onboarding-messages.js';
import * as owners from '../services/onboarding-owners.js';
import { takeProviderEvent } from '../services/onboarding-provider.js';
import * as onboarding from '../services/onboarding.js';

const byId = z.strictObject({ id: uuid });
const view = { status: 200, schema: applicationView } as const;

/** What clients do with their own application, and the webhook of the identity provider. */
export const onboardingRoutes: Route[] = [
  route.post(
    '/api/v1/onboarding/applications',
    {
      summary: 'Begins an application',
      can: 'onboarding:apply',
      body: startApplication,
      idempotent: true,
      answers: { status: 201, schema: applicationView },
    },
    ({ body }, context) => onboarding.startApplication(context, body),
  ),
  route.get(
    '/api/v1/onboarding/applications',
    {
      summary: "The client's own applications",
      can: 'onboarding:read_own',
      answers: { status: 200, schema: z.array(applicationView) },
    },
    (_input, context) => onboarding.listOwnApplications(context),
  ),
  route.get(
    '/api/v1/onboarding/applications/:id',
    {
      summary: 'An own application, an owner or director of one',
      can: 'onboarding:read_own',
      params: byId,
      answers: view,
    },
    ({ params }, context) => onboarding.getOwnApplication(context, params.id),
  ),
  route.patch(
    '/api/v1/onboarding/applications/:id',
    {
      summary: 'Adds to the form or changes it; null takes a field away',
      can: 'onboarding:apply',
      params: byId,
      body: changeApplication,
      versioned: true,
      answers: view,
    },
    ({ params, body, version }, context) =>
      onboarding.changeApplication(context, { ...params, ...body, version }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/owners',
    {
      summary: 'Enters an owner or director of a company',
      can: 'onboarding:apply',
      params: byId,
      body: addOwner,
      idempotent: true,
      answers: { status: 201, schema: applicationView },
    },
    ({ params, body }, context) => owners.addOwner(context, { ...params, ...body }),
  ),
  route.delete(
    '/api/v1/onboarding/applications/:id/owners/:owner_id',
    {
      summary: 'Takes out an owner or director who was entered by mistake',
      can: 'onboarding:apply',
      params: z.strictObject({ id: uuid, owner_id: uuid }),
      answers: { status: 204 },
    },
    ({ params }, context) => owners.removeOwner(context, params),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/submission',
    {
      summary: 'Hands the application in, a company with its owners and directors',
      can: 'onboarding:apply',
      params: byId,
      body: submitApplication,
      idempotent: true,
      answers: view,
    },
    ({ params, body }, context) => onboarding.submitApplication(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/withdrawal',
    {
      summary: 'Withdraws the application',
      can: 'onboarding:apply',
      params: byId,
      body: withdrawApplication,
      idempotent: true,
      answers: view,
    },
    ({ params, body }, context) => onboarding.withdrawApplication(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/documents',
    {
      summary: 'Uploads a document: JPEG, PNG or PDF',
      can: 'onboarding:apply',
      params: byId,
      body: documentForm,
      multipart: true,
      idempotent: true,
      answers: { status: 201, schema: ownDocumentView },
    },
    ({ params, body, form }, context) => documents.uploadDocument(context, { ...params, form, about: body }),
  ),
  route.get(
    '/api/v1/onboarding/documents/:id',
    {
      summary: 'What is known of a document',
      can: 'onboarding:read_documents',
      params: byId,
      answers: {
        status: 200,
        schema: z.union([documentView.omit({ uploaded_by_name: true }), ownDocumentView]),
      },
    },
    ({ params }, context) => documents.getDocument(context, params.id),
  ),
  route.get(
    '/api/v1/onboarding/documents/:id/content',
    {
      summary: 'The bytes of a document, as a download',
      can: 'onboarding:read_documents',
      params: byId,
      answers: { status: 200, contentType: 'application/octet-stream' },
    },
    async ({ params }, context, reply) => {
      const { bytes, document } = await documents.readDocumentContent(context, params.id);
      const name = encodeURIComponent(document.file_name);
      reply.header(
        'Content-Disposition',
        `attachment; filename="document-${document.id}"; filename*=UTF-8''${name}`,
      );
      reply.header('Content-Security-Policy', "default-src 'none'; sandbox");
      reply.header('X-Content-Type-Options', 'nosniff');
      reply.header('Cache-Control', 'private, no-store');
      return bytes;
    },
  ),
  route.delete(
    '/api/v1/onboarding/documents/:id',
    { summary: 'Takes a document back', can: 'onboarding:apply', params: byId, answers: { status: 204 } },
    ({ params }, context) => documents.removeDocument(context, params.id),
  ),
  route.get(
    '/api/v1/onboarding/applications/:id/messages',
    {
      summary: 'The conversation with the desk; reading it marks it as read',
      can: 'onboarding:read_own',
      params: byId,
      answers: { status: 200, schema: z.array(ownMessageView) },
    },
    ({ params }, context) => messages.listOwnMessages(context, params.id),
  ),
  route.post(
    '/api/v1/onboarding/applications/:id/messages',
    {
      summary: 'Writes to the desk; answers its question when there is one',
      can: 'onboarding:apply',
      params: byId,
      body: sendMessage,
      idempotent: true,
      answers: { status: 201, schema: ownMessageView },
    },
    ({ params, body }, context) => messages.sendMessage(context, { ...params, ...body }),
  ),
  route.post(
    '/api/v1/onboarding/provider-events',
    {
      summary: 'What the identity provider reports, signed with Purser-Signature: t=…,v1=…',
      can: 'public',
      body: providerEvent,
      answers: { status: 202, schema: z.strictObject({ outcome: z.enum(['accepted', 'ignored']) }) },
    },
    ({ body, rawBody, headers }, context) =>
      takeProviderEvent(context, { body, rawBody, signature: String(headers['purser-signature'] ?? '') }),
  ),
];
