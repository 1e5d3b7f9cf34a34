import { search } from '../providers/http.js';

/** Where the case queue shows what a figure counts. */
export function casesAddress(filter: Record<string, string>): string {
  return `/cases${search({ filter: JSON.stringify(filter), page: 1, perPage: 50, sort: 'due_at', order: 'ASC' })}`;
}

/** The same for the list of clients. */
export function clientsAddress(filter: Record<string, string>): string {
  return `/clients${search({ filter: JSON.stringify(filter), page: 1, perPage: 50, sort: 'updated_at', order: 'DESC' })}`;
}
