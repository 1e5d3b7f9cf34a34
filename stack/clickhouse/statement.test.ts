import { describe, expect, it } from '@jest/globals';
import { readStatement } from './statement.js';

describe('readStatement', () => {
  it.each([
    ['select 1', 'SELECT'],
    ['  -- why\n /* not */ (SELECT 1)', 'SELECT'],
    ['WITH 1 AS a SELECT a', 'WITH'],
    ['insert into t values (1)', 'INSERT'],
    ['', ''],
  ])('reads the verb of %j', (sql, verb) => {
    expect(readStatement(sql).verb).toBe(verb);
  });

  it.each([
    ['SELECT 1 FORMAT JSON', 'JSON'],
    ['SELECT 1\nformat CSVWithNames;', 'CSVWithNames'],
    ['SELECT 1 FORMAT TSV SETTINGS max_threads = 1', 'TSV'],
    ["SELECT ' FORMAT JSON'", undefined],
    ['SELECT 1 -- FORMAT JSON', undefined],
    ['INSERT INTO t FORMAT JSONEachRow {"a":1}', 'JSONEachRow'],
    ['INSERT INTO t (a) FORMAT CSV\n1', 'CSV'],
  ])('reads the format of %j', (sql, format) => {
    expect(readStatement(sql).format).toBe(format);
  });

  it.each([
    ['SELECT 1; SELECT 2', true],
    ['SELECT 1;', false],
    ['SELECT 1; -- the end', false],
    ["SELECT ';', `;`, \";\", 'it''s; ' /* ; */", false],
    ["SELECT 'a\\'; DROP TABLE t'", false],
    ["SELECT 'a\\\\'; DROP TABLE t", true],
    ['SELECT $tag$ ; $tag$', false],
    ["INSERT INTO t VALUES ('a'); DROP TABLE t", false],
  ])('sees whether more follows in %j', (sql, hasMore) => {
    expect(readStatement(sql).hasMore).toBe(hasMore);
  });

  it('finds where the data of an INSERT begin', () => {
    const sql = 'INSERT INTO `odd FORMAT name` FORMAT JSONEachRow\n{}';
    expect(sql.slice(readStatement(sql).dataAt)).toBe('{}');
    expect(readStatement('INSERT INTO t SELECT 1').dataAt).toBeUndefined();
  });
});
