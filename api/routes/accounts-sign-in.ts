import { z } from 'zod';
import {
  enrolmentBody,
  enrolmentConfirmationBody,
  globalLoginBody,
  passkeySignInBody,
  refreshBody,
  serviceTokenBody,
  signInBody,
} from '../../domain/accounts/requests.js';
import {
  accessToken,
  enrolled,
  globalLogin,
  jwks,
  passkeyOptions,
  refreshed,
  signedIn,
  totpEnrolment,
} from '../../domain/accounts/views.js';
import { publicJwks } from '../../lib/crypto/key-uses.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { route, type Reply, type Route } from '../route.js';
import {
  assertNoForeignPage,
  assertOwnPage,
  cookieNames,
  readCookie,
  type Headers,
} from '../services/accounts-cookies.js';
import { forgetInBrowser, keepDevice, keepInBrowser } from '../services/accounts-browser.js';
import { beginEnrolment, confirmEnrolment } from '../services/accounts-enrolments.js';
import { readDevice } from '../services/accounts-devices.js';
import { passkeySignInOptions } from '../services/accounts-passkey-proofs.js';
import { refresh } from '../services/accounts-refresh.js';
import { issueServiceToken } from '../services/accounts-service-tokens.js';
import { signIn, signInByPasskey, type SignedIn } from '../services/accounts-sign-in.js';
import { signOut } from '../services/accounts-sign-out.js';

const nothing = z.strictObject({});

export const accountsSignInRoutes: Route[] = [
  route.post(
    '/api/v5/auth/global-login',
    {
      summary:
        'Signs in and answers both tokens, the profile, the settings of the region and the standing with compliance',
      can: 'public',
      guarded: true,
      body: globalLoginBody,
      answers: { status: 200, schema: globalLogin },
    },
    async ({ body, headers }, context) => {
      const { answer, opened, ...more } = await signIn(context, body, readDevice(context, headers));
      const { access_token, user_profile } = answer;
      return { access_token, refresh_token: opened.refresh_token, user_profile, ...more };
    },
  ),
  route.post(
    '/api/v1/accounts/sign-in',
    {
      summary: 'Signs in a browser',
      can: 'public',
      guarded: true,
      body: signInBody,
      answers: { status: 200, schema: signedIn },
    },
    async ({ body, headers }, context, reply) => {
      assertNoForeignPage(context, headers);
      return finish(context, reply, await signIn(context, body, readDevice(context, headers)));
    },
  ),
  route.post(
    '/api/v1/accounts/passkey-sign-in/options',
    {
      summary: 'A challenge for a passkey',
      can: 'public',
      guarded: true,
      body: nothing,
      answers: { status: 200, schema: passkeyOptions },
    },
    (_input, context) => passkeySignInOptions(context),
  ),
  route.post(
    '/api/v1/accounts/passkey-sign-in',
    {
      summary: 'Signs in a browser by passkey',
      can: 'public',
      guarded: true,
      body: passkeySignInBody,
      answers: { status: 200, schema: signedIn },
    },
    async ({ body, headers }, context, reply) => {
      assertNoForeignPage(context, headers);
      return finish(context, reply, await signInByPasskey(context, body));
    },
  ),
  route.post(
    '/api/v1/accounts/second-factor-enrolments',
    {
      summary: 'Begins the second factor that staff must have before their first session',
      can: 'public',
      guarded: true,
      body: enrolmentBody,
      answers: { status: 201, schema: totpEnrolment },
    },
    ({ body }, context) => beginEnrolment(context, body.enrolment_token),
  ),
  route.post(
    '/api/v1/accounts/second-factor-enrolments/confirmation',
    {
      summary: 'Takes that second factor into use and signs in',
      can: 'public',
      guarded: true,
      body: enrolmentConfirmationBody,
      answers: { status: 200, schema: enrolled },
    },
    async ({ body, headers }, context, reply) => {
      assertNoForeignPage(context, headers);
      const { recovery_codes, ...done } = await confirmEnrolment(context, body);
      return { ...finish(context, reply, done), recovery_codes };
    },
  ),
  route.post(
    '/api/v1/accounts/refresh',
    {
      summary: 'A new access token',
      can: 'public',
      body: refreshBody,
      answers: { status: 200, schema: refreshed },
    },
    async ({ body, headers }, context, reply) => {
      const { token, isFromCookie } = refreshTokenOf(context, body.refresh_token, headers);
      if (!token) throw problem('accounts.sign_in_required');
      const { opened, answer } = await refresh(context, token);
      if (!isFromCookie) return { ...answer, refresh_token: opened.refresh_token };
      keepInBrowser(context, reply, opened);
      return answer;
    },
  ),
  route.post(
    '/api/v1/accounts/sign-out',
    { summary: 'Ends the session', can: 'public', body: refreshBody, answers: { status: 204 } },
    async ({ body, headers }, context, reply) => {
      const { token } = refreshTokenOf(context, body.refresh_token, headers);
      await signOut(context, token);
      forgetInBrowser(reply);
    },
  ),
  route.post(
    '/api/v1/accounts/service-tokens',
    {
      summary: 'A token for a process of the house',
      can: 'public',
      guarded: true,
      body: serviceTokenBody,
      answers: { status: 200, schema: accessToken },
    },
    ({ body }, context) => issueServiceToken(context, body),
  ),
  route.get(
    '/.well-known/jwks.json',
    { summary: 'The keys that verify access tokens', can: 'public', answers: { status: 200, schema: jwks } },
    async (_input, context, reply) => {
      reply.header('Cache-Control', 'public, max-age=300');
      return publicJwks(context.keys.accessToken);
    },
  ),
];

/** The token of the body, or else of the cookie, which only a page of ours may send. */
function refreshTokenOf(context: Context, inBody: string | undefined, headers: Headers) {
  if (inBody !== undefined) return { token: inBody, isFromCookie: false };
  const token = readCookie(headers['cookie'], cookieNames.refresh);
  if (token !== null) assertOwnPage(context, headers);
  return { token, isFromCookie: true };
}

function finish(
  context: Context,
  reply: Reply,
  { opened, answer }: Pick<SignedIn, 'opened' | 'answer'>,
): SignedIn['answer'] {
  keepInBrowser(context, reply, opened);
  keepDevice(context, reply, opened);
  return answer;
}
