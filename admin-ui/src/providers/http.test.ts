import { describe, expect, it, jest } from '@jest/globals';
import { createHttp, search, type HttpOptions } from './http.js';
import { ApiProblem, UNREACHABLE } from './problem.js';

interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
}

/** A server that gives the answers one after the other, and remembers what it was sent. */
function arrange(answers: (Response | Error)[], more: Partial<HttpOptions> = {}) {
  const sent: Sent[] = [];
  let ids = 0;
  const fetch: HttpOptions['fetch'] = async (input, init) => {
    sent.push({
      url: urlOf(input),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: init?.body,
    });
    const answer = answers.shift() ?? new Response(null, { status: 204 });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const renew = jest.fn(async () => true);
  const stepUp = jest.fn(async () => undefined);
  const http = createHttp({
    fetch,
    newId: () => `id-${(ids += 1)}`,
    token: () => 'token',
    renew,
    stepUp,
    ...more,
  });
  return { http, sent, renew, stepUp };
}

const ok = (body: unknown) => Response.json(body);
const refused = (status: number, code: string, more: object = {}) =>
  new Response(JSON.stringify({ code, title: code, status, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
const keys = (sent: Sent[]) => sent.map(({ headers }) => headers.get('idempotency-key'));

describe('createHttp', () => {
  it('reads with the token and a trace, and without a key', async () => {
    const { http, sent } = arrange([ok([1])]);
    expect(await http.get('/compliance/cases', { page: 1, filter: undefined })).toEqual([1]);
    expect(sent[0]?.url).toBe('/api/v1/compliance/cases?page=1');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
    expect(sent[0]?.headers.get('traceparent')).toMatch(/^00-.+-01$/);
    expect(keys(sent)).toEqual([null]);
  });

  it('sends a change with its key, its version and JSON', async () => {
    const { http, sent } = arrange([ok({})]);
    await http.json('/settings/x', { method: 'PUT', body: { value: 1 }, version: 3, idempotencyKey: 'mine' });
    expect(sent[0]?.headers.get('if-match')).toBe('"3"');
    expect(sent[0]?.headers.get('idempotency-key')).toBe('mine');
    expect(sent[0]?.body).toBe('{"value":1}');
  });

  it('leaves the type of a form with files to the browser', async () => {
    const { http, sent } = arrange([ok({})]);
    await http.json('/x', { method: 'POST', body: new FormData() });
    expect(sent[0]?.headers.has('content-type')).toBe(false);
  });

  it('renews a token once and repeats the call under the same key', async () => {
    const { http, sent, renew } = arrange([refused(401, 'accounts.token_refused'), ok({ done: true })]);
    expect((await http.json('/x', { method: 'POST', body: {} })).body).toEqual({ done: true });
    expect(renew).toHaveBeenCalledTimes(1);
    const [first, second] = keys(sent);
    expect(first).toBe(second);
  });

  it('gives up when the renewed token is refused too', async () => {
    const { http, renew } = arrange([
      refused(401, 'accounts.token_refused'),
      refused(401, 'accounts.token_refused'),
    ]);
    await expect(http.get('/x')).rejects.toMatchObject({ code: 'accounts.token_refused' });
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('does not renew for who was never signed in', async () => {
    const { http, renew } = arrange([refused(401, 'accounts.sign_in_required')], { token: () => null });
    await expect(http.get('/x')).rejects.toMatchObject({ status: 401 });
    expect(renew).not.toHaveBeenCalled();
  });

  it('asks for the second factor and then does what was asked, under the same key', async () => {
    const { http, sent, stepUp } = arrange([refused(401, 'accounts.step_up_required'), ok({})]);
    await http.json('/x', { method: 'POST', body: {} });
    expect(stepUp).toHaveBeenCalledTimes(1);
    const [first, second] = keys(sent);
    expect(first).toBe(second);
  });

  it('asks for the second factor also after a renewal', async () => {
    const { http, sent } = arrange([
      refused(401, 'accounts.token_refused'),
      refused(401, 'accounts.step_up_required'),
      ok({}),
    ]);
    await http.json('/x', { method: 'POST', body: {} });
    expect(new Set(keys(sent)).size).toBe(1);
    expect(sent).toHaveLength(3);
  });

  it('does nothing when the person declines', async () => {
    const declined = new ApiProblem(0, 'request.cancelled', 'Not confirmed');
    const { http, sent } = arrange([refused(401, 'accounts.step_up_required')], {
      stepUp: async () => Promise.reject(declined),
    });
    await expect(http.json('/x', { method: 'POST' })).rejects.toBe(declined);
    expect(sent).toHaveLength(1);
  });

  it('makes a problem of what the server says, field by field', async () => {
    const errors = [{ pointer: '/data/address/city', code: 'too_small', detail: 'Too short' }];
    const { http } = arrange([
      refused(422, 'request.invalid', { errors, trace_id: 'abc', current: { version: 4 } }),
    ]);
    const problem = await http.get('/x').catch((error: unknown) => error);
    expect(problem).toMatchObject({
      status: 422,
      code: 'request.invalid',
      details: { traceId: 'abc', current: { version: 4 } },
    });
    expect(problem).toMatchObject({ body: { errors: { 'data.address.city': 'Too short' } } });
  });

  it('says that the server cannot be reached, with the trace of the attempt', async () => {
    const { http } = arrange([new TypeError('fetch failed')]);
    await expect(http.get('/x')).rejects.toMatchObject({
      code: UNREACHABLE,
      status: 0,
      details: { traceId: expect.any(String) },
    });
  });

  it('makes a problem of an answer that is none of ours', async () => {
    const { http } = arrange([
      new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    ]);
    await expect(http.get('/x')).rejects.toMatchObject({ status: 502, code: 'request.failed' });
  });

  it('takes an empty answer for nothing', async () => {
    const { http } = arrange([new Response(null, { status: 204 })]);
    expect((await http.json('/x', { method: 'DELETE' })).body).toBeUndefined();
  });

  it('gives bytes as they are', async () => {
    const { http } = arrange([new Response(new Uint8Array([1, 2, 3]))]);
    expect((await http.blob('/x')).size).toBe(3);
  });
});

describe('search', () => {
  it('writes what is given and leaves out the rest', () => {
    expect(search({ q: 'Ada & Co', page: 2, none: undefined })).toBe('?q=Ada+%26+Co&page=2');
    expect(search({})).toBe('');
  });
});

function urlOf(input: Parameters<typeof fetch>[0]): string {
  if (typeof input === 'string') return input;
  return input instanceof URL ? input.href : input.url;
}
