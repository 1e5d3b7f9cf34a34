import { z } from 'zod';
import {
  ownProfileChange,
  passkeyRegistration,
  passwordChange,
  stepUpBody,
  totpConfirmation,
} from '../../domain/accounts/requests.js';
import {
  accessToken,
  passkeyOptions,
  passkeyView,
  recoveryCodes,
  sessionView,
  totpEnrolment,
  userProfile,
} from '../../domain/accounts/views.js';
import { savedViewShown, saveViewInput } from '../../domain/accounts/saved-views.js';
import { uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { readDevice } from '../services/accounts-devices.js';
import {
  beginOwnTotp,
  confirmOwnTotp,
  ownPasskeyOptions,
  removeOwnPasskey,
  removeOwnTotp,
  renewRecoveryCodes,
} from '../services/accounts-factors.js';
import { changeOwnPassword } from '../services/accounts-password.js';
import { listPasskeys, registerPasskey } from '../services/accounts-passkeys.js';
import { changeOwnProfile, readOwnProfile } from '../services/accounts-profiles.js';
import { forgetView, listSavedViews, saveView } from '../services/accounts-saved-views.js';
import { endOwnSession, listOwnSessions } from '../services/accounts-sessions.js';
import { stepUp } from '../services/accounts-step-up.js';

const can = 'accounts:self';
const byId = z.strictObject({ id: uuid });
const nothing = z.strictObject({});

export const accountsSelfRoutes: Route[] = [
  route.get(
    '/api/v1/accounts/me',
    { summary: 'Who is signed in', can, answers: { status: 200, schema: userProfile } },
    (_input, context) => readOwnProfile(context),
  ),
  route.patch(
    '/api/v1/accounts/me',
    {
      summary: 'Changes own name or language',
      can,
      body: ownProfileChange,
      answers: { status: 200, schema: userProfile },
    },
    ({ body }, context) => changeOwnProfile(context, body),
  ),
  route.put(
    '/api/v1/accounts/me/password',
    {
      summary: 'Changes own password and ends the other sessions',
      can,
      guarded: true,
      body: passwordChange,
      answers: { status: 204 },
    },
    ({ body }, context) => changeOwnPassword(context, body),
  ),
  route.get(
    '/api/v1/accounts/me/sessions',
    { summary: 'Own sessions', can, answers: { status: 200, schema: z.array(sessionView) } },
    (_input, context) => listOwnSessions(context),
  ),
  route.delete(
    '/api/v1/accounts/me/sessions/:id',
    { summary: 'Ends an own session', can, params: byId, answers: { status: 204 } },
    ({ params }, context) => endOwnSession(context, params.id),
  ),
  route.post(
    '/api/v1/accounts/me/totp',
    {
      summary: 'Begins to set up an authenticator app',
      can,
      body: nothing,
      answers: { status: 201, schema: totpEnrolment },
    },
    (_input, context) => beginOwnTotp(context),
  ),
  route.post(
    '/api/v1/accounts/me/totp/confirmation',
    {
      summary: 'Takes the app into use',
      can,
      guarded: true,
      body: totpConfirmation,
      answers: { status: 200, schema: recoveryCodes },
    },
    ({ body }, context) => confirmOwnTotp(context, body),
  ),
  route.delete(
    '/api/v1/accounts/me/totp',
    { summary: 'Takes the app out of use', can, stepUp: true, answers: { status: 204 } },
    (_input, context) => removeOwnTotp(context),
  ),
  route.post(
    '/api/v1/accounts/me/recovery-codes',
    {
      summary: 'Fresh recovery codes; the earlier ones are void',
      can,
      stepUp: true,
      body: nothing,
      answers: { status: 200, schema: recoveryCodes },
    },
    (_input, context) => renewRecoveryCodes(context),
  ),
  route.post(
    '/api/v1/accounts/me/passkeys/options',
    {
      summary: 'A challenge for a new passkey',
      can,
      body: nothing,
      answers: { status: 200, schema: passkeyOptions },
    },
    (_input, context) => ownPasskeyOptions(context),
  ),
  route.post(
    '/api/v1/accounts/me/passkeys',
    {
      summary: 'Registers a passkey',
      can,
      body: passkeyRegistration,
      answers: { status: 201, schema: passkeyView },
    },
    ({ body }, context) => registerPasskey(context, body),
  ),
  route.get(
    '/api/v1/accounts/me/passkeys',
    { summary: 'Own passkeys', can, answers: { status: 200, schema: z.array(passkeyView) } },
    (_input, context) => listPasskeys(context),
  ),
  route.delete(
    '/api/v1/accounts/me/passkeys/:id',
    { summary: 'Takes a passkey out of use', can, stepUp: true, params: byId, answers: { status: 204 } },
    ({ params }, context) => removeOwnPasskey(context, params.id),
  ),
  route.post(
    '/api/v1/accounts/me/step-up',
    {
      summary: 'Shows once more who is there, for what matters',
      can,
      guarded: true,
      body: stepUpBody,
      answers: { status: 200, schema: accessToken },
    },
    ({ body, headers }, context) => stepUp(context, body, readDevice(context, headers)),
  ),
  route.get(
    '/api/v1/accounts/me/views',
    { summary: 'Own saved views of lists', can, answers: { status: 200, schema: z.array(savedViewShown) } },
    (_input, context) => listSavedViews(context),
  ),
  route.post(
    '/api/v1/accounts/me/views',
    {
      summary: 'Saves the filter of a list under a name',
      can,
      body: saveViewInput,
      answers: { status: 201, schema: savedViewShown },
    },
    ({ body }, context) => saveView(context, body),
  ),
  route.delete(
    '/api/v1/accounts/me/views/:id',
    { summary: 'Forgets an own saved view', can, params: byId, answers: { status: 204 } },
    ({ params }, context) => forgetView(context, params.id),
  ),
];
