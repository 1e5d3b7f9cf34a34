import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activeLists } from '../../db/models/list-versions.js';
import { modelVersion } from '../../domain/compliance/score-model.js';
import { newId } from '../../lib/ids.js';
import { applications, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House } from '../testing/harness.js';
import { replayScreenings, type Replayed } from './replay-screenings.js';

const threshold = 0.6;
const party = { kind: 'person' as const, names: ['Ana Petrović 1001'] };
let house: House;
let desk: Desk;
let application: string;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  const client = await house.signIn('client');
  application = (await desk.apply(client)).id;
});
afterAll(() => house.close());

/** As the worker records it, by the lists in force. */
async function screened(more: object = {}): Promise<string> {
  const lists = await house.deps.listsInForce.of(await activeLists(house.owner));
  const { hits } = await lists.search(party, { threshold });
  const body = {
    business_key: `${application}/screening/${newId()}`,
    model_version: modelVersion,
    threshold,
    list_versions: lists.versions,
    party,
    hits,
    ...more,
  };
  const as = await house.signIn('service');
  const { body: answer } = await house.call('post', `${applications}/${application}/screenings`, {
    as,
    body,
  });
  return answer.screening_id;
}

async function replayed(...ids: string[]): Promise<Replayed[]> {
  const all: Replayed[] = [];
  const { objectStore } = house.deps;
  for await (const each of replayScreenings({ trx: house.owner, objectStore, ids })) all.push(each);
  return all;
}

const outcomeOf = async (id: string) => (await replayed(id)).map(({ outcome }) => outcome);
const ofHits = (screening_id: string) => house.owner('screening_hits').where({ screening_id });

describe('a screening that is made again', () => {
  it('gives the same bytes, also when newer editions are in force', async () => {
    const id = await screened();
    expect(await ofHits(id)).not.toHaveLength(0);
    expect(await outcomeOf(id)).toEqual(['same']);
    await desk.loadList('ofac_sdn', ['1001', '3003', '3004'], '2031-01-01');
    const [again] = await replayed(id);
    expect(again).toMatchObject({ outcome: 'same', found: again?.recorded });
    const newer = await screened();
    expect((await replayed()).map((each) => [each.id, each.outcome])).toEqual([
      [id, 'same'],
      [newer, 'same'],
    ]);
  });

  it('differs when the score, the evidence or the presence of a hit is not what was found', async () => {
    const rescored = await screened();
    await ofHits(rescored).limit(1).update({ score: '0.6543' });
    expect(await outcomeOf(rescored)).toEqual(['differs']);

    const retold = await screened();
    await ofHits(retold).update({ evidence: '[]' });
    expect(await outcomeOf(retold)).toEqual(['differs']);

    const lost = await screened({ hits: [] });
    expect(await outcomeOf(lost)).toEqual(['differs']);
  });

  it('says why it cannot be made again', async () => {
    expect(await outcomeOf(await screened({ model_version: 'screening-2020.1' }))).toEqual(['other_model']);
    expect(await outcomeOf(await screened({ threshold: undefined }))).toEqual(['no_threshold']);
    const id = await screened();
    const editions = await activeLists(house.owner);
    for (const { object_hash } of editions) await house.deps.objectStore.remove(object_hash);
    expect(await outcomeOf(id)).toEqual(['list_missing']);
  });
});
