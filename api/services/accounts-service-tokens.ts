import { accessTokenSeconds } from '../../domain/accounts/rules.js';
import { isSameSecret } from '../../lib/crypto/hash.js';
import { acceptedClientSecrets, serviceClientIds } from '../../lib/crypto/key-ring.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { issueAccessToken } from './accounts-access-tokens.js';

/** An access token for a process of the house (worker, feeder) by its secret in the key files. */
export async function issueServiceToken(
  context: Context,
  { client_id, client_secret }: { client_id: string; client_secret: string },
) {
  const client = serviceClientIds.find((id) => id === client_id);
  const accepted = client ? acceptedClientSecrets(context.keys.serviceClients, client) : [];
  const isRight = accepted.map((secret) => isSameSecret(secret, client_secret)).includes(true);
  if (!client || !isRight) {
    context.metrics.authFailures.inc({ reason: 'service_client' });
    throw problem('accounts.sign_in_refused');
  }
  const access_token = await issueAccessToken(context, { kind: 'service', subject: client, sessionId: null });
  return { access_token, expires_in: accessTokenSeconds };
}
