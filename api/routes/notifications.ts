import { z } from 'zod';
import { listQuery, uuid } from '../../domain/fields.js';
import { mail, ownNotification } from '../../domain/notifications/schema.js';
import { route, type Route } from '../route.js';
import {
  listNotifications,
  listOutbox,
  readAllNotifications,
  readNotification,
} from '../services/notifications.js';

export const notificationsRoutes: Route[] = [
  route.get(
    '/api/v1/notifications',
    {
      summary: 'What the caller should know',
      can: 'notifications:self',
      query: listQuery,
      answers: { status: 200, schema: z.array(ownNotification) },
    },
    ({ query }, context) => listNotifications(context, query),
  ),
  route.post(
    '/api/v1/notifications/:id/read',
    {
      summary: 'Marks a notification as read',
      can: 'notifications:self',
      params: z.strictObject({ id: uuid }),
      answers: { status: 200, schema: ownNotification },
    },
    ({ params }, context) => readNotification(context, params.id),
  ),
  route.post(
    '/api/v1/notifications/read-all',
    {
      summary: 'Marks every notification as read',
      can: 'notifications:self',
      answers: { status: 200, schema: z.strictObject({ read: z.int() }) },
    },
    (_input, context) => readAllNotifications(context),
  ),
  route.get(
    '/api/v1/notifications/outbox',
    {
      summary: 'Every mail that was sent, waits, failed or was captured',
      can: 'notifications:read_outbox',
      query: listQuery,
      answers: { status: 200, schema: z.array(mail) },
    },
    ({ query }, context) => listOutbox(context, query),
  ),
];
