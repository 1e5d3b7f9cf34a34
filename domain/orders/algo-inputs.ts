import { z } from 'zod';
import { uuid } from '../fields.js';
import { exactDecimal } from './exact-decimal.js';

/** Slices of a schedule: more of them would be a stream, not a schedule. */
const maxSlices = 500;
const usualSlices = 12;

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
/** A whole number, also as the text that exact numbers of a body come as. */
const whole = (least: number, most: number) =>
  z
    .union([z.int(), z.string().regex(/^\d{1,15}$/, 'A whole number')])
    .transform(Number)
    .pipe(z.int().min(least).max(most));
const share = whole(1, 9_999);
const factor = z.string().regex(/^\d{1,20}(\.\d{1,30})?$/, 'A plain decimal number: no sign, no exponent');

/** What every algorithm takes: its time, how it meets the market, and what happens to the rest at the end. */
const common = {
  /** Now, when it is left out. */
  starts_at: moment.nullish(),
  ends_at: moment,
  /** Most of everybody's volume that may be ours, in hundredths of a percent. */
  max_participation_bps: share.nullish(),
  max_child_quantity: exactDecimal.nullish(),
  style: z.enum(['take', 'rest']).default('take'),
  /** Sends what is left at the end at once, at any price within the limit. */
  sweep: z.boolean().default(true),
  /** Portfolios that get what was traded, by weight; left out, the order's own gets all of it. */
  allocation: z
    .array(z.strictObject({ portfolio_id: uuid, weight: whole(1, 1e9) }))
    .min(1)
    .max(50)
    .refine((all) => new Set(all.map((each) => each.portfolio_id)).size === all.length, 'Each portfolio once')
    .nullish(),
};
const slices = whole(1, maxSlices);

/** How an order is worked instead of being sent whole. */
export const algoInput = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('twap'), ...common, slices }),
  z.strictObject({
    name: z.literal('vwap'),
    ...common,
    /** The market's usual volume in each slice, in any unit; left out, that of the last days at the same time of day. */
    volumes: z
      .array(whole(0, 1e12))
      .min(1)
      .max(maxSlices)
      .refine((all) => all.some((each) => each > 0))
      .nullish(),
    /** How many slices there are when no volumes are given. */
    slices: slices.default(usualSlices),
  }),
  z.strictObject({
    name: z.literal('pov'),
    ...common,
    max_participation_bps: share,
    interval_seconds: whole(1, 86_400).default(60),
  }),
  z.strictObject({
    name: z.literal('shortfall'),
    ...common,
    slices,
    risk_aversion: factor,
    /** Standard deviation of the price over a day. */
    volatility: factor,
    temporary_impact: factor,
    permanent_impact: factor.default('0'),
  }),
  z.strictObject({
    name: z.literal('iceberg'),
    ...common,
    ends_at: moment.nullish(),
    display_quantity: exactDecimal,
  }),
]);
export type AlgoInputTerms = z.output<typeof algoInput>;
