import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

const path = '/api/v1/screening';
let house: House;
let desk: Desk;
let partner: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  partner = await house.signIn('partner');
});
afterAll(() => house.close());

const search = (body: object) => house.call('post', `${path}/search`, { as: partner, body, key: null });

async function batch(text: string, contentType = 'application/x-ndjson') {
  const response = await fetch(`${house.url}${path}/batch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${partner.token}`, 'Content-Type': contentType },
    body: text,
  });
  const answer = await response.text();
  const lines = response.ok ? answer.split('\n').filter(Boolean) : [answer];
  return { status: response.status, lines: lines.map((line) => JSON.parse(line)) };
}

describe('screening of anybody', () => {
  it('is refused while no list is in force: nothing found would look like nothing there', async () => {
    expect((await search({ names: ['Ana Petrovic 1001'] })).body.code).toBe('compliance.lists_missing');
    expect((await batch('{"names":["Ana"]}\n')).lines[0].code).toBe('compliance.lists_missing');
    await desk.loadLists();
  });

  it('finds who is listed, says by which editions and model, and gives every piece of evidence', async () => {
    const { status, body } = await search({ names: ['Ana Petrovic 1001'], threshold: 0.5, limit: 1 });
    expect(status).toBe(200);
    expect(body.list_versions.map(({ list }: { list: string }) => list)).toEqual([
      'ofac_sdn',
      'un_consolidated',
    ]);
    expect(body.model_version).toMatch(/^screening-/);
    expect(body.hits).toHaveLength(1);
    expect(body.total).toBeGreaterThan(1);
    expect(body.hits[0]).toMatchObject({ list: 'ofac_sdn', entry_id: '1001', vetoed: false });
    expect(body.hits[0].score).toBeLessThan(1);
    expect(body.hits[0].evidence[0]).toMatchObject({ piece: 'name' });
    expect(body.explanation).toBeNull();
  });

  it.each([
    ['a zero-width letter', 'A\u200bna Petrovic 1001'],
    ['letters of another script that look alike', 'Аnа Реtrоviс 1001'],
    ['full-width letters', 'Ａｎａ Ｐｅｔｒｏｖｉｃ １００１'],
    ['combining marks', 'Ana Petrovic\u0301 1001'],
    ['a right-to-left override', '\u202eAna Petrovic 1001'],
  ])('scores the same with %s, or sends it to a person', async (_what, name) => {
    const clean = await search({ names: ['Ana Petrovic 1001'] });
    const { body } = await search({ names: [name] });
    const [best] = body.hits;
    expect([clean.body.hits[0].score, 'review']).toContain(body.needs_review ? 'review' : best?.score);
  });

  it('sends a name without a letter to a person', async () => {
    const { body } = await search({ names: ['\u0301\u0302 --'] });
    expect(body).toMatchObject({ needs_review: true, hits: [] });
    expect(body.findings).toContain('no_letters');
  });

  it('explains how a name was read when it is asked to', async () => {
    const { body } = await search({ names: ['Анна Петрович'], explain: true });
    const [{ readings }] = body.explanation;
    expect(readings[0].words.map(({ text }: { text: string }) => text)).toEqual(['anna', 'petrovich']);
  });

  it.each([
    ['/names', { names: [] }],
    ['/dates_of_birth/0', { names: ['Ana'], dates_of_birth: ['1958-13'] }],
    ['/countries/0', { names: ['Ana'], countries: ['Serbia'] }],
    ['/threshold', { names: ['Ana'], threshold: 0.1 }],
    ['/', { names: ['Ana'], born: '1958' }],
  ])('points at %s when that is wrong', async (pointer, body) => {
    const answer = await search(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((each: { pointer: string }) => each.pointer || '/')).toEqual([pointer]);
  });
});

describe('a batch', () => {
  it('answers each line in its order, the wrong ones as refused, and counts at the end', async () => {
    const parties = [
      { ref: 'a', names: ['Ana Petrovic 1001'] },
      { ref: 'b', names: ['Somebody Entirely Different'] },
      { ref: 'c', names: [] },
      { names: ['\u0301'] },
    ];
    const text = [...parties.map((party) => JSON.stringify(party)), '', '{"names":', '  '].join('\r\n');
    const { status, lines } = await batch(text);
    expect(status).toBe(200);
    expect(lines.map(({ line, index, ref }) => [line, index, ref])).toEqual([
      ['begun', undefined, undefined],
      ['result', 0, 'a'],
      ['result', 1, 'b'],
      ['refused', 2, 'c'],
      ['result', 3, null],
      ['refused', 4, null],
      ['done', undefined, undefined],
    ]);
    expect(lines[1].hits[0]).toMatchObject({ entry_id: '1001' });
    expect(lines[3].problems[0].pointer).toBe('/names');
    expect(lines[5].problems[0].code).toBe('request.body_malformed');
    expect(lines[6]).toMatchObject({ parties: 5, with_hits: 1, to_review: 1, refused: 2 });
  });

  it('says the same of a party as the search', async () => {
    const { body } = await search({ names: ['Ana Petrovic 1002'] });
    const { lines } = await batch(JSON.stringify({ names: ['Ana Petrovic 1002'] }));
    expect(lines[1].hits).toEqual(body.hits);
  });

  it('refuses what has no lines and what is not made of lines', async () => {
    expect((await batch(' \n\n')).lines[0].code).toBe('compliance.batch_empty');
    expect((await batch('{}', 'application/json')).status).toBe(415);
  });

  it('goes by a new edition once its index stands, without losing a question', async () => {
    const before = await search({ names: ['Ana Petrovic 2002'] });
    expect(before.body.hits[0]?.entry_id).not.toBe('2002');
    await desk.loadList('ofac_sdn', ['2002', '2003', '2004'], '2030-01-01');
    const finds = async () => {
      const { status, body } = await search({ names: ['Ana Petrovic 2002'] });
      expect(status).toBe(200);
      return body.hits[0]?.entry_id;
    };
    const until = Date.now() + 30_000;
    while ((await finds()) !== '2002' && Date.now() < until);
    expect(await finds()).toBe('2002');
  });
});
