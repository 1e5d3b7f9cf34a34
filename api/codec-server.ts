import type { PayloadCodec } from '@temporalio/common';
import type Koa from 'koa';
import { problem } from '../lib/problem.js';
import { createPayloadCodec } from '../lib/temporal/codec.js';
import { codecBody, decodePayloads, type CodecBody } from '../lib/temporal/codec-http.js';
import type { ApiDeps } from './context.js';
import { readBody } from './middleware/body.js';
import { noteActor, noteRoute } from './middleware/request-log.js';
import { readViewer } from './services/accounts-viewers.js';

const path = '/codec/decode';
// A page of a history: some hundred payloads, each far below Temporal's own bound of 2 MiB.
const maxBodyBytes = 16 * 1024 * 1024;

/**
 * Plain text for the Temporal UI, for staff who may read workflows. It only decodes: nobody types sealed values into
 * that page.
 */
export function codecServer(deps: ApiDeps): Koa.Middleware {
  const codec = createPayloadCodec({
    keys: deps.keys.payloadCodec,
    namespace: deps.config.TEMPORAL_NAMESPACE,
  });
  const uiOrigin = new URL(deps.config.TEMPORAL_UI_URL).origin;
  return async (koa, next) => {
    if (koa.path !== path) return next();
    noteRoute(koa, path);
    allowOrigin(koa, uiOrigin);
    if (koa.method === 'OPTIONS') {
      koa.status = 204;
      return;
    }
    if (koa.method !== 'POST') throw problem('request.method_not_allowed');
    const viewer = await readViewer(deps, koa.get('cookie'));
    if (!viewer) throw problem('accounts.sign_in_required');
    noteActor(koa, viewer.id);
    koa.set('Cache-Control', 'no-store');
    koa.body = await decodeEach(codec, await readPayloads(koa));
  };
}

/** The UI on its own address is another origin; on ours it is not. */
function allowOrigin(koa: Koa.Context, uiOrigin: string): void {
  koa.vary('Origin');
  if (koa.get('origin') !== uiOrigin) return;
  koa.set('Access-Control-Allow-Origin', uiOrigin);
  koa.set('Access-Control-Allow-Credentials', 'true');
  koa.set('Access-Control-Allow-Methods', 'POST');
  koa.set('Access-Control-Allow-Headers', 'authorization, caller-type, content-type, x-namespace');
  koa.set('Access-Control-Max-Age', '600');
}

async function readPayloads(koa: Koa.Context): Promise<CodecBody> {
  const bytes = await readBody(koa.req, maxBodyBytes);
  const parsed = codecBody.safeParse(parse(bytes.toString('utf8')));
  if (!parsed.success) throw problem('request.body_malformed');
  return parsed.data;
}

/** One payload that cannot be opened, its key gone, must not hide the others: it stays sealed. */
async function decodeEach(codec: PayloadCodec, { payloads }: CodecBody): Promise<CodecBody> {
  const decoded = payloads.map(async (payload) => {
    const alone = { payloads: [payload] };
    return decodePayloads(codec, alone).catch(() => alone);
  });
  return { payloads: (await Promise.all(decoded)).flatMap((each) => each.payloads) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
