import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessOwners } from './assess-owners.js';
import type { BodsStatement } from './bods-schema.js';
import { compare, one, percentText, plus, zero } from './fraction.js';
import { deliveredRules } from './owner-rules.js';
import { readBods } from './read-bods.js';
import { entity, holds, person } from './testing/statements.js';
import { writeBods } from './write-bods.js';

const assess = (statements: BodsStatement[]) =>
  assessOwners({ statements, subject: 'e0', day: '2024-01-01', rule: deliveredRules.fatf });
const sharesIn = (statements: BodsStatement[]) =>
  new Map(assess(statements).holders.map(({ id, economic }) => [id, percentText(economic.min)]));

/** Weights of each of three persons and four companies in each company; circles and empty columns among them. */
const weights = fc.array(fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), { minLength: 4, maxLength: 4 });
const ids = ['p0', 'p1', 'p2', 'e0', 'e1', 'e2', 'e3'];

/** A graph in which every company is owned whole, in ten-thousandths, by whoever has a weight in it. */
function closedGraph(columns: number[][]): BodsStatement[] {
  const nodes = [...ids.slice(0, 3).map(person), ...ids.slice(3).map((id) => entity(id))];
  return [...nodes, ...columns.flatMap((column, index) => ownersOf(column, `e${index}`))];
}

function ownersOf(column: number[], subject: string): BodsStatement[] {
  const total = column.reduce((sum, weight) => sum + weight, 0);
  const cuts = column.map((_weight, index) => {
    const before = column.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0);
    return total === 0 ? 0 : Math.floor((before * 1_000_000) / total);
  });
  return ids.flatMap((holder, index) => {
    const share = ((cuts[index] ?? 0) - (cuts[index - 1] ?? 0)) / 10_000;
    return share > 0 ? [holds(holder, subject, share)] : [];
  });
}

describe('effective shares', () => {
  it('of a closed graph are never more than the whole together', () => {
    fc.assert(
      fc.property(weights, (columns) => {
        const sum = assess(closedGraph(columns)).holders.reduce(
          (all, { economic }) => plus(all, economic.min),
          zero,
        );
        expect(compare(sum, one)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  it('do not depend on the order of the statements', () => {
    const shuffled = weights.chain((columns) => {
      const statements = closedGraph(columns);
      return fc.tuple(
        fc.constant(statements),
        fc.shuffledSubarray(statements, { minLength: statements.length, maxLength: statements.length }),
      );
    });
    const outcome = (statements: BodsStatement[]) => {
      const { holders, circles, stakes: _stakes, graph: _graph, ...rest } = assess(statements);
      return { circles, holders, codes: rest.findings.map((finding) => JSON.stringify(finding)).sort() };
    };
    fc.assert(
      fc.property(shuffled, ([ordered, mixed]) => expect(outcome(mixed)).toEqual(outcome(ordered))),
      { numRuns: 30 },
    );
  });

  it('stay as they are when a company that owns another whole is put in between', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3 }), (columns, index) => {
        const statements = closedGraph(columns);
        const subject = `e${index}`;
        const moved = statements.map((each) =>
          each.recordType === 'relationship' && each.recordDetails.subject === subject
            ? { ...each, recordDetails: { ...each.recordDetails, subject: 'between' } }
            : each,
        );
        const isOwned = moved.some((each, at) => each !== statements[at]);
        const split = isOwned ? [...moved, entity('between'), holds('between', subject, 100)] : statements;
        const known = (shares: Map<string, string>) =>
          [...shares].filter(([, share]) => share !== '0').sort();
        expect(known(sharesIn(split))).toEqual(known(sharesIn(statements)));
      }),
      { numRuns: 25 },
    );
  });

  it('of a circle are the limit of the series of its turns', () => {
    fc.assert(
      fc.property(weights, (columns) => {
        const statements = closedGraph(columns);
        const limit = seriesIn(statements);
        for (const [id, share] of sharesIn(statements))
          expect(Math.abs(Number(share) - (limit.get(id) ?? 0) * 100)).toBeLessThan(0.01);
      }),
      { numRuns: 30 },
    );
  });

  it('survive the way out as a package and back', () => {
    fc.assert(
      fc.property(weights, (columns) => {
        const statements = closedGraph(columns);
        const written = writeBods(statements, { publisher: 'Purser', date: '2024-01-01' });
        const { statements: back, problems } = readBods(JSON.parse(JSON.stringify(written)));
        expect(problems).toEqual([]);
        expect(assess(back)).toEqual(assess(statements));
      }),
      { numRuns: 25 },
    );
  });
});

/** The naive twin in floats: the first term, and again what each turn adds, until nothing is added. */
function seriesIn(statements: BodsStatement[]): Map<string, number> {
  const total = new Map<string, number>();
  const links = statements.flatMap(linkOf);
  let turn = new Map([['e0', 1]]);
  for (let turns = 0; turns < 600; turns += 1) {
    const next = new Map<string, number>();
    for (const { holder, subject, share } of links)
      next.set(holder, (next.get(holder) ?? 0) + (turn.get(subject) ?? 0) * share);
    for (const [id, part] of next) total.set(id, (total.get(id) ?? 0) + part);
    turn = next;
  }
  return total;
}

function linkOf({ recordType, recordDetails }: BodsStatement) {
  if (recordType !== 'relationship') return [];
  const { subject, interestedParty, interests } = recordDetails;
  if (typeof subject !== 'string' || typeof interestedParty !== 'string') return [];
  return [{ holder: interestedParty, subject, share: (interests[0]?.share?.exact ?? 0) / 100 }];
}
