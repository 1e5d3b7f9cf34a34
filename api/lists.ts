import type { Model, QueryBuilder } from 'objection';
import type { z } from 'zod';
import type { ListQuery } from '../domain/fields.js';
import { problem } from '../lib/problem.js';
import type { Page } from './route.js';
import { fieldErrors } from './validate.js';

/** What a list lets its caller sort and filter by; anything else is refused. */
export interface ListRules<F extends z.ZodObject> {
  sortable: readonly string[];
  defaultSort: string;
  filter: F;
}

/** The filter of `?filter={…}` as its schema reads it. */
export function readFilter<F extends z.ZodObject>(query: ListQuery, rules: ListRules<F>): z.output<F> {
  const parsed = rules.filter.safeParse(parse(query.filter));
  if (parsed.success) return parsed.data;
  throw problem('request.invalid', undefined, { errors: fieldErrors(parsed.error, '/query/filter') });
}

/** Sorts and cuts a query into the page that was asked for. */
export async function pageOf<M extends Model>(
  rows: QueryBuilder<M, M[]>,
  query: ListQuery,
  rules: ListRules<z.ZodObject>,
): Promise<Page<M>> {
  const sort = query.sort ?? rules.defaultSort;
  if (!rules.sortable.includes(sort)) {
    const errors = [
      { pointer: '/query/sort', code: 'invalid_value', detail: `One of ${rules.sortable.join(', ')}` },
    ];
    throw problem('request.invalid', undefined, { errors });
  }
  const { results, total } = await rows
    .orderBy(sort, query.order, query.order === 'DESC' ? 'last' : 'first')
    .page(query.page - 1, query.perPage);
  return { items: results, total, first: (query.page - 1) * query.perPage };
}

function parse(filter: string | undefined): unknown {
  if (!filter) return {};
  try {
    return JSON.parse(filter);
  } catch {
    throw problem('request.invalid', 'filter is not JSON');
  }
}
