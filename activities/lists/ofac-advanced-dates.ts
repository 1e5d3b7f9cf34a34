import { dateRange, partialDate } from '../../domain/compliance/dates.js';
import type { PartialDate } from '../../domain/compliance/lists.js';
import { fields, text, type XmlNode } from './xml-node.js';

/** An element with `Year`, `Month` and `Day` as an ISO day, or null. */
export function dayOf(node: XmlNode | undefined): string | null {
  const date = node ? partsOf(node) : null;
  return date?.precision === 'day' ? date.from : null;
}

/**
 * A `DatePeriod`: from the first day that it may begin to the last day that it may end. What spans a whole year or month
 * is that year or month.
 */
export function periodOf(node: XmlNode): PartialDate[] {
  const [start, end] = [fields(node, 'Start')[0], fields(node, 'End')[0]];
  const first = start ? partsOf(fields(start, 'From')[0]) : null;
  const last = end ? partsOf(fields(end, 'To')[0] ?? fields(end, 'From')[0]) : null;
  if (!first) return [];
  const circa = start ? text(start, '@Approximate') === 'true' : false;
  const span = last ? dateRange(first, last) : first;
  return [{ ...(wholeOf(span) ?? span), circa }];
}

function partsOf(node: XmlNode | undefined): PartialDate | null {
  if (!node) return null;
  const parts = ['Year', 'Month', 'Day'].map((part) => text(node, part));
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  return partialDate(known.join('-'));
}

function wholeOf({ from, to }: PartialDate): PartialDate | null {
  return (
    [from, from.slice(0, 7), from.slice(0, 4)]
      .flatMap((text) => partialDate(text) ?? [])
      .find((whole) => whole.from === from && whole.to === to) ?? null
  );
}
