import { linkBody, registrationBody, resetBody, resetRequestBody } from '../../domain/accounts/requests.js';
import { route, type Route } from '../route.js';
import { requestPasswordReset, resetPassword } from '../services/accounts-password-resets.js';
import { confirmEmail, register } from '../services/accounts-registrations.js';

export const accountsRegistrationRoutes: Route[] = [
  route.post(
    '/api/v1/accounts/registrations',
    {
      summary: 'Registers a client; a mail brings the link that confirms the address',
      can: 'public',
      guarded: true,
      body: registrationBody,
      answers: { status: 202 },
    },
    ({ body }, context) => register(context, body),
  ),
  route.post(
    '/api/v1/accounts/email-confirmations',
    {
      summary: 'Confirms an address by the link in the mail',
      can: 'public',
      guarded: true,
      body: linkBody,
      answers: { status: 204 },
    },
    ({ body }, context) => confirmEmail(context, body),
  ),
  route.post(
    '/api/v1/accounts/password-reset-requests',
    {
      summary: 'Mails a link for a new password',
      can: 'public',
      guarded: true,
      body: resetRequestBody,
      answers: { status: 202 },
    },
    ({ body }, context) => requestPasswordReset(context, body),
  ),
  route.post(
    '/api/v1/accounts/password-resets',
    {
      summary: 'Takes a new password for a link out of a mail',
      can: 'public',
      guarded: true,
      body: resetBody,
      answers: { status: 204 },
    },
    ({ body }, context) => resetPassword(context, body),
  ),
];
