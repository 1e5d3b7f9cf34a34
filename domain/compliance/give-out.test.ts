import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { giveOut, type Skill, type WaitingCase, type Worker } from './give-out.js';

const russian: Skill = { kind: 'language', value: 'ru' };
const exposed: Skill = { kind: 'topic', value: 'pep' };
const worker = (id: string, more: Partial<Worker> = {}): Worker => ({
  id,
  skills: [],
  load: 0,
  most: 10,
  is_present: true,
  may_decide: false,
  ...more,
});
const officer = worker('officer', { may_decide: true, most: 0 });
const waiting = (id: string, more: Partial<WaitingCase> = {}): WaitingCase => ({
  id,
  priority: 3,
  dueAtMs: 0,
  needs: [],
  never: [],
  ...more,
});
const namesOf = (cases: WaitingCase[], workers: Worker[]) =>
  Object.fromEntries(giveOut(cases, workers).given.map(({ case_id, worker_id }) => [case_id, worker_id]));
const whyOf = (one: WaitingCase, workers: Worker[]) => giveOut([one], workers).left[0]?.why;

describe('giving cases out', () => {
  it('goes to whoever has the least of their limit in work, in turns', () => {
    const desk = [officer, worker('ana', { load: 3 }), worker('bo', { load: 2, most: 4 })];
    expect(namesOf([waiting('1'), waiting('2'), waiting('3')], desk)).toEqual({
      1: 'ana',
      2: 'ana',
      3: 'ana',
    });
    expect(namesOf([waiting('1')], [officer, worker('ana'), worker('bo', { skills: [russian] })])).toEqual({
      1: 'ana',
    });
  });

  it('gives the most urgent first when there is not room for all', () => {
    const cases = [
      waiting('calm', { priority: 4 }),
      waiting('late', { dueAtMs: 1 }),
      waiting('urgent', { priority: 1 }),
    ];
    expect(giveOut(cases, [officer, worker('ana', { most: 1 })])).toEqual({
      given: [{ case_id: 'urgent', worker_id: 'ana' }],
      left: [
        { case_id: 'late', why: 'all_full' },
        { case_id: 'calm', why: 'all_full' },
      ],
    });
  });

  it('says why a case stays: nobody there, nobody skilled, everybody’s own, everybody full', () => {
    expect(whyOf(waiting('1'), [worker('ana', { is_present: false }), officer].slice(0, 1))).toBe(
      'nobody_present',
    );
    expect(whyOf(waiting('1', { needs: [exposed] }), [officer, worker('ana', { skills: [russian] })])).toBe(
      'nobody_skilled',
    );
    expect(whyOf(waiting('1', { never: ['ana', 'officer'] }), [officer, worker('ana')])).toBe('own_work');
    expect(whyOf(waiting('1'), [officer, worker('ana', { most: 0 })])).toBe('all_full');
  });

  it('leaves an officer to decide: the only one gets no case', () => {
    const only = worker('officer', { may_decide: true });
    expect(whyOf(waiting('1'), [only])).toBe('own_work');
    const away = worker('other', { may_decide: true, is_present: false });
    expect(namesOf([waiting('1')], [only, away])).toEqual({ 1: 'officer' });
  });

  it('holds its rules on any desk', () => {
    const skills = fc.subarray([russian, exposed]);
    const ids = ['a', 'b', 'c', 'd'] as const;
    const workers = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        skills,
        load: fc.nat(4),
        most: fc.nat(4),
        is_present: fc.boolean(),
        may_decide: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    const cases = fc.array(
      fc.record({
        priority: fc.integer({ min: 1, max: 5 }),
        dueAtMs: fc.nat(9),
        needs: skills,
        never: fc.subarray([...ids]),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(workers, cases, (desk, facts) => {
        const all = facts.map((each, at) => waiting(String(at), each));
        const { given, left } = giveOut(all, desk);
        expect([...given, ...left].map(({ case_id }) => case_id).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
        for (const { case_id, worker_id } of given) {
          const one = all.find(({ id }) => id === case_id);
          const who = desk.find(({ id }) => id === worker_id);
          expect(who?.is_present).toBe(true);
          expect(one?.needs.every((need) => who?.skills.includes(need))).toBe(true);
          expect(one?.never).not.toContain(worker_id);
          const others = desk.filter(({ id, may_decide }) => may_decide && id !== worker_id);
          expect(others.some(({ id }) => !one?.never.includes(id))).toBe(true);
        }
        for (const { id, load, most } of desk) {
          const got = given.filter(({ worker_id }) => worker_id === id).length;
          expect(got === 0 || load + got <= most).toBe(true);
        }
        expect(giveOut([...all].reverse(), [...desk].reverse())).toEqual({ given, left });
      }),
      { numRuns: 500 },
    );
  });
});
