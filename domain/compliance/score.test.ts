import { describe, expect, it } from '@jest/globals';
import type { Identifier, ListEntry, Party } from './lists.js';
import { defaultThreshold, prepareName, prepareParty, scoreEntry, scoreNames, type Hit } from './score.js';
import { makeEntry, makeParty } from './testing/list-entries.js';

const hit = (party: Party, entry: ListEntry): Hit => {
  const found = scoreEntry(
    prepareParty(party),
    entry,
    entry.names.map((name) => prepareName(name, entry.kind)),
  );
  if (!found) throw new Error('no hit');
  return found;
};
const score = (party: Party, entry: ListEntry) => hit(party, entry).score;
const name = 'Zebedee Quatermain';
const passport: Identifier = { type: 'passport', value: 'A0123456', country: 'IR' };

describe('the score of a hit', () => {
  it('rises with every fact that agrees and never reaches 1', () => {
    const entry = makeEntry({ born: '1958-03-04', nationalities: ['IR'], identifiers: [passport] });
    const steps = [
      makeParty(name),
      makeParty(name, { countries: ['IR'] }),
      makeParty(name, { born: '1958-03-04' }),
      makeParty(name, { born: '1958-03-04', countries: ['IR'] }),
      makeParty(name, { born: '1958-03-04', countries: ['IR'], identifiers: [passport] }),
    ].map((party) => score(party, entry));
    expect(steps).toEqual([...steps].sort((left, right) => left - right));
    expect(new Set(steps).size).toBe(steps.length);
    expect(Math.max(...steps)).toBeLessThan(1);
  });

  it('orders dates of birth by how much they prove', () => {
    const entry = makeEntry({ born: '1958-03-04' });
    const scores = [
      '1958-03-04',
      '1958-04-03',
      '1958-03-05',
      '1958-11-05',
      '1960-11-05',
      '1964-11-05',
      '1990-11-05',
    ].map((born) => score(makeParty(name, { born }), entry));
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  it('takes the same name with another date of birth below the threshold and says it is a veto', () => {
    const found = hit(makeParty(name, { born: '1990-11-05' }), makeEntry({ born: '1958-03-04' }));
    expect(found.score).toBeLessThan(defaultThreshold);
    expect(found.vetoed).toBe(true);
    expect(found.evidence).toContainEqual(
      expect.objectContaining({
        piece: 'date_of_birth',
        verdict: 'contradiction',
        explanation_code: 'screening.date_of_birth.decades_apart',
        params: { years_apart: 32 },
      }),
    );
  });

  it('counts the best of several dates of birth', () => {
    const entry = makeEntry({ born: '1990-11-05' });
    const both = {
      ...entry,
      dates_of_birth: [...entry.dates_of_birth, ...makeEntry({ born: '1958-03-04' }).dates_of_birth],
    };
    expect(score(makeParty(name, { born: '1958-03-04' }), both)).toBeGreaterThan(0.98);
  });

  it('finds a party by its passport whatever the name', () => {
    const found = hit(
      makeParty('Entirely Different', { identifiers: [passport] }),
      makeEntry({ identifiers: [passport] }),
    );
    expect(found.score).toBeGreaterThan(defaultThreshold);
    expect(found.evidence.map(({ explanation_code }) => explanation_code)).toContain(
      'screening.identifier.same',
    );
  });

  it('shows a shared passport even when every other fact speaks against it', () => {
    const entry = makeEntry({ born: '1958-03-04', nationalities: ['IR'], identifiers: [passport] });
    const party = makeParty('Entirely Different', {
      born: '1999-01-05',
      countries: ['DE'],
      identifiers: [passport],
    });
    const found = hit(party, entry);
    expect(found.score).toBeCloseTo(0.9, 2);
    expect(found.vetoed).toBe(true);
  });

  it('does not let a shared e-mail decide', () => {
    const email: Identifier = { type: 'email', value: 'a@b.org' };
    expect(
      score(makeParty('Zebedee Kowalski', { identifiers: [email] }), makeEntry({ identifiers: [email] })),
    ).toBeLessThan(defaultThreshold);
  });

  it('lowers the score for another national number of the same country', () => {
    const mine: Identifier = { type: 'national_id', value: '16891223', country: 'CO' };
    const entry = makeEntry({ identifiers: [{ ...mine, value: '84077765' }] });
    expect(score(makeParty(name, { identifiers: [mine] }), entry)).toBeLessThan(
      score(makeParty(name), entry),
    );
  });

  it('asks more of a weak alias than of a name', () => {
    const as = (quality: 'primary' | 'weak') => makeEntry({ names: [{ text: name, quality }] });
    expect(score(makeParty(name), as('weak'))).toBeLessThan(score(makeParty(name), as('primary')));
  });

  it('adds up from its evidence', () => {
    const found = hit(
      makeParty('Zebedee Quatremain', { born: '1958-03-05', countries: ['DE'] }),
      makeEntry({ born: '1958-03-04', nationalities: ['IR'] }),
    );
    const odds = found.evidence.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(found.score, 3);
  });

  it('is that of the best pair of names, in whatever order they stand', () => {
    const names = ['Somebody Else', name, 'Another Person'];
    const listed = ['Jonas Vik', name, 'Petra Holm'].map((text) => ({ text, quality: 'primary' as const }));
    const alone = score(makeParty(name), makeEntry());
    expect(score({ ...makeParty(name), names }, makeEntry())).toBe(alone);
    const found = hit({ ...makeParty(name), names }, makeEntry({ names: listed }));
    expect(found).toMatchObject({ score: alone, party_name: name, list_name: name, vetoed: false });
  });

  it('reads a firm as a firm and a person as a person', () => {
    const firm = makeEntry({ kind: 'entity', name: 'N Holding' });
    expect(score(makeParty('Nordic Holding', { kind: 'entity' }), firm)).toBeLessThan(defaultThreshold);
    const person = makeEntry({ name: 'N Holding' });
    expect(score(makeParty('Nordic Holding'), person)).toBeGreaterThan(
      score(makeParty('Nordic Holding', { kind: 'entity' }), firm),
    );
  });

  it('takes the order of the words of a person into account, and not of those of a firm', () => {
    const turned = (kind: 'person' | 'entity') => {
      const listed = makeEntry({ kind, name: 'Zebedee Quatermain Holm' });
      const [same, other] = ['Zebedee Quatermain Holm', 'Holm Quatermain Zebedee'].map((text) =>
        score(makeParty(text, { kind }), listed),
      );
      return [
        same === other,
        scoreNames('Zebedee Quatermain Holm', 'Holm Quatermain Zebedee', kind) === same,
      ];
    };
    expect(turned('person')).toEqual([false, false]);
    expect(turned('entity')).toEqual([true, true]);
  });

  it('comes from an identifier alone where no name can be compared, and else there is none', () => {
    const unnamed = { ...makeParty('\u0301'), identifiers: [passport] };
    const found = hit(unnamed, makeEntry({ identifiers: [passport] }));
    expect(found).toMatchObject({ party_name: '\u0301', list_name: 'QUATERMAIN, Zebedee' });
    expect(found.evidence.map(({ piece }) => piece)).toEqual(['date_of_birth', 'country', 'identifier']);
    const search = (party: Party, entry: ListEntry) => scoreEntry(prepareParty(party), entry, []);
    expect(search(makeParty('\u0301'), makeEntry())).toBeNull();
    const email: Identifier = { type: 'email', value: 'a@b.org' };
    expect(search(makeParty(name, { identifiers: [email] }), makeEntry({ identifiers: [email] }))).toBeNull();
    const nameless = { ...makeParty(name), names: [], identifiers: [passport] };
    expect(search(nameless, makeEntry({ names: [], identifiers: [passport] }))).toMatchObject({
      party_name: '',
      list_name: '',
    });
  });

  it('is vetoed by a contradiction of a fact, never by the name', () => {
    expect(hit(makeParty(name), makeEntry()).vetoed).toBe(false);
    expect(hit(makeParty('Entirely Different'), makeEntry()).vetoed).toBe(false);
    const born = (text: string) =>
      hit(makeParty(name, { born: text }), makeEntry({ born: '1958-03-04' })).vetoed;
    expect([born('1958-03-04'), born('1959-03-05'), born('1960-06-05')]).toEqual([false, false, true]);
  });

  it('shows which word stood against which', () => {
    const [first] = hit(makeParty('Z. Quatremain'), makeEntry()).evidence;
    expect(first?.words).toEqual([
      { party_word: 'z', list_word: 'zebedee', relation: 'initial', similarity: 0.9 },
      { party_word: 'quatremain', list_word: 'quatermain', relation: 'spelling', similarity: 0.9 },
    ]);
  });
});

describe('scoreNames', () => {
  const isMatch = (left: string, right: string, kind: 'person' | 'entity' = 'person') =>
    scoreNames(left, right, kind) >= defaultThreshold;

  it.each([
    ['Dmitri Shostakovich', 'Дмитрий Шостакович'],
    ['Muammar Gaddafi', 'Moammar Qadhafi'],
    ['CHANG MYONGC-HIN', 'CHANG MYONG-CHIN'],
    ['Jan Daniel Bothma', 'JanDaniel Bothma'],
    ['N. Nazarbayev', 'Nursultan Nazarbayev'],
    ['Abd-al-Latif Karimi', 'Abdullatif Karimi'],
    ['Ferdinand Zeppelin', 'Zeppelin Ferdinand'],
    ['Karl-Heinz Maria Bauer', 'Karl Heinz Bauer'],
  ])('takes %s and %s for one person', (left, right) => {
    expect(isMatch(left, right)).toBe(true);
  });

  it.each([
    ['A. Nazarbayev', 'Nursultan Nazarbayev'],
    ['Boris Vekselberg', 'Viktor Vekselberg'],
    ['Ali Hassan al-Majid', 'Ali Hassan al-Bakr'],
    ['Michaela', 'Michelle Obama'],
    ['V. P.', 'Vladimir Putin'],
    ['Sergey Viktorovich Lavrov', 'Sergey Borisovich Lavrov'],
  ])('takes %s and %s for two', (left, right) => {
    expect(isMatch(left, right)).toBe(false);
  });

  it('looks through legal forms but not through what a firm is called', () => {
    expect(isMatch('OAO Kamtransoil', 'Open Joint Stock Company Kamtransoil', 'entity')).toBe(true);
    expect(isMatch('Volkswagen Aktiengesellschaft', 'Siemens Aktiengesellschaft', 'entity')).toBe(false);
    expect(isMatch('Trading Company Ltd', 'Zephyr Trading Company Ltd', 'entity')).toBe(false);
  });

  it.each([
    'Ｖｌａｄｉｍｉｒ Ｐｕｔｉｎ',
    'Vlаdimir Рutin',
    'Vlad\u200bimir Put\u2060in',
    'V\u0301ladi\u0308mir P\u0327utin',
  ])('gives %s the score of the clean name', (disguised) => {
    expect(scoreNames(disguised, 'Vladimir Putin', 'person')).toBe(
      scoreNames('Vladimir Putin', 'Vladimir Putin', 'person'),
    );
  });

  it('trusts long rare names more than short frequent ones, within bounds', () => {
    const same = (text: string) => scoreNames(text, text, 'person');
    const odds = (extra: number) => 1 / (1 + Math.exp(-(9.5 - 6.2 + extra)));
    expect(same('Zebedee Quatermain Featherstonehaugh Cholmondeley')).toBeCloseTo(odds(0.4), 4);
    expect(same('Li Wang')).toBeLessThan(same('Zebedee Quatermain'));
    expect(same('Li Wang')).toBeGreaterThanOrEqual(Number(odds(-0.3).toFixed(4)));
  });

  it('takes the best of the readings of a name, and nothing where there is none', () => {
    expect(scoreNames('', 'Zebedee Quatermain', 'person')).toBe(0);
    const [full, latin] = ['JanDaniel Bothma', 'Jan Daniel Bothma'];
    expect(scoreNames(full, latin, 'person')).toBeGreaterThanOrEqual(scoreNames(full, full, 'person') - 0.2);
  });

  it('reads an initial as a name of a person, and as a word of a firm', () => {
    expect(scoreNames('N. Nazarbayev', 'Nursultan Nazarbayev', 'entity')).toBeLessThan(
      scoreNames('N. Nazarbayev', 'Nursultan Nazarbayev', 'person'),
    );
  });

  it('is the same from both sides', () => {
    for (const [left = '', right = ''] of [
      ['Emmanuel Marcon', 'Emmanuel Macron'],
      ['Abdul Aziz Nuristani', 'NURISTANI, Aziz'],
      ['김정은', 'Kim Jong Un'],
    ]) {
      expect(scoreNames(left, right, 'person')).toBe(scoreNames(right, left, 'person'));
    }
  });
});

describe('prepareParty', () => {
  it('asks for a person when a name cannot be compared', () => {
    expect(prepareParty(makeParty('\u0301\u0302')).needs_review).toBe(true);
    expect(prepareParty(makeParty('ชวน หลีกภัย')).needs_review).toBe(true);
    expect(prepareParty(makeParty('\u202enituP rimidalV')).needs_review).toBe(true);
    expect(prepareParty(makeParty('Ada Lovelace')).needs_review).toBe(false);
  });

  it('asks for a person where nothing is left of any name', () => {
    const of = (...names: string[]) => prepareParty({ ...makeParty(''), names }).needs_review;
    expect([of('Ada Lovelace', 'Grace Hopper'), of('Ada Lovelace', '...'), of('...'), of()]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
