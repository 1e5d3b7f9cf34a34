import { describe, expect, it } from '@jest/globals';
import { assessOwners } from './assess-owners.js';
import { bodsStatement, type BodsStatement } from './bods-schema.js';
import { deliveredRules } from './owner-rules.js';
import { countriesOfGraph, shapeOfGraph } from './shape.js';
import { entity, holds, person } from './testing/statements.js';

const assess = (statements: BodsStatement[]) =>
  assessOwners({ statements, subject: 'top', day: '2024-01-01', rule: deliveredRules.fatf });
const shapeOf = (...statements: BodsStatement[]) => shapeOfGraph(assess(statements), 'top');
const direct = (type: string, share?: object) => [{ type, directOrIndirect: 'direct', share }];

describe('shapeOfGraph', () => {
  it('is flat and whole where persons own everything', () => {
    expect(shapeOf(entity('top'), person('p'), holds('p', 'top', 100))).toEqual({
      depth: 0,
      has_nominees: false,
      unidentified_percent: 0,
    });
  });

  it('counts the layers of the longest way and takes a share of a share as their product', () => {
    const shape = shapeOf(
      ...[entity('top'), entity('h1'), entity('h2'), person('p'), person('q')],
      ...[holds('h1', 'top', 80), holds('h2', 'h1', 100), holds('p', 'h2', 60), holds('q', 'top', 20)],
    );
    expect(shape).toEqual({ depth: 2, has_nominees: false, unidentified_percent: 32 });
  });

  it('counts every turn of a circle, and each of its companies as a layer', () => {
    const shape = shapeOf(
      ...[entity('top'), entity('b'), person('p'), person('q')],
      ...[holds('p', 'top', 60), holds('b', 'top', 40), holds('q', 'b', 50), holds('top', 'b', 50)],
    );
    expect(shape).toEqual({ depth: 1, has_nominees: false, unidentified_percent: 0 });
    const ownerless = shapeOf(entity('top'), entity('b'), holds('b', 'top', 100), holds('top', 'b', 100));
    expect(ownerless.unidentified_percent).toBe(100);
  });

  it('finds nominees at any level, and what a nominee holds for nobody knows whom is held by nobody', () => {
    const nominee = [...direct('shareholding', { exact: 60 }), ...direct('nominee')];
    const held = [entity('top'), entity('h'), person('n'), holds('h', 'top', 100), holds('n', 'h', nominee)];
    expect(shapeOf(...held)).toMatchObject({ has_nominees: true, unidentified_percent: 100 });
    const told = shapeOf(...held, person('p'), holds('p', 'h', direct('nominator')));
    expect(told).toMatchObject({ has_nominees: true, unidentified_percent: 40 });
  });

  it('takes of a range what is sure', () => {
    const range = direct('shareholding', { exclusiveMinimum: 25, maximum: 50 });
    expect(shapeOf(entity('top'), person('p'), holds('p', 'top', range)).unidentified_percent).toBe(75);
  });

  it('asks for nobody behind a listed company or a state', () => {
    const listed = bodsStatement.parse({
      ...entity('l'),
      recordDetails: {
        name: 'Listed',
        entityType: { type: 'registeredEntity' },
        publicListing: { hasPublicListing: true },
      },
    });
    const shape = shapeOf(
      ...[entity('top'), entity('s', 'state'), listed, holds('s', 'top', 30), holds('l', 'top', 70)],
    );
    expect(shape.unidentified_percent).toBe(0);
  });

  it('knows a trust by its parties, and counts a share that a party has in it once', () => {
    const trust = [entity('top'), entity('t', 'arrangement', 'trust'), holds('t', 'top', 60)];
    expect(shapeOf(...trust).unidentified_percent).toBe(100);
    const trustee = [person('a'), holds('a', 't', direct('trustee'))];
    expect(shapeOf(...trust, ...trustee).unidentified_percent).toBe(40);
    const beneficiary = [
      person('b'),
      holds('b', 't', direct('beneficiaryOfLegalArrangement', { exact: 50 })),
    ];
    expect(shapeOf(...trust, ...trustee, ...beneficiary).unidentified_percent).toBe(70);
  });

  it('takes a company that only sits on the board for no layer', () => {
    const board = direct('boardMember');
    const shape = shapeOf(
      ...[entity('top'), entity('d'), person('p'), holds('d', 'top', board), holds('p', 'top', 100)],
    );
    expect(shape.depth).toBe(0);
  });
});

describe('countriesOfGraph', () => {
  it('names the countries of everybody behind the company, not its own', () => {
    const from = (id: string, code: string) =>
      bodsStatement.parse({
        ...entity(id),
        recordDetails: { ...entity(id).recordDetails, jurisdiction: { name: code, code } },
      });
    const statements = [from('top', 'SE'), from('h', 'GB-SCT'), from('far', 'KP'), holds('h', 'top', 100)];
    expect(countriesOfGraph(assess(statements), 'top')).toEqual(['GB']);
    expect(countriesOfGraph(assess([...statements, holds('far', 'h', 1)]), 'top')).toEqual(['GB', 'KP']);
  });
});
