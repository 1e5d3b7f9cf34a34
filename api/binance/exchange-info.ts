import { Decimal } from 'decimal.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import type { Quoted } from '../market-data/open-market-data.js';

/** Requests are counted by weight and address; new orders by the account's own limit. */
export const weightPerMinute = 6_000;
const mostOrders = 200;
const noNotionalBound = '9000000000';

export const orderTypes = [
  ...(['LIMIT', 'LIMIT_MAKER', 'MARKET'] as const),
  ...(['STOP_LOSS', 'STOP_LOSS_LIMIT', 'TAKE_PROFIT', 'TAKE_PROFIT_LIMIT'] as const),
] as const;

export const rateLimits = [
  { rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: weightPerMinute },
];

const statuses = ['TRADING', 'AUCTION_MATCH', 'HALT', 'BREAK'] as const;

/** An instrument with everything that a program must know to place an order that is taken. */
export function symbolInfoOf({ units, market }: Quoted) {
  const { base, quote } = units;
  return {
    symbol: units.symbol,
    status: statuses[market.book.phase] ?? 'BREAK',
    baseAsset: base.code,
    baseAssetPrecision: base.scale,
    quoteAsset: quote.code,
    quotePrecision: quote.scale,
    quoteAssetPrecision: quote.scale,
    baseCommissionPrecision: base.scale,
    quoteCommissionPrecision: quote.scale,
    orderTypes,
    icebergAllowed: true,
    ocoAllowed: false,
    otoAllowed: false,
    opoAllowed: false,
    quoteOrderQtyMarketAllowed: true,
    allowTrailingStop: false,
    cancelReplaceAllowed: true,
    amendAllowed: false,
    pegInstructionsAllowed: false,
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: false,
    filters: filtersOf({ units, market }),
    permissions: [],
    permissionSets: [['SPOT']],
    defaultSelfTradePreventionMode: 'EXPIRE_TAKER',
    allowedSelfTradePreventionModes: ['NONE', 'EXPIRE_TAKER', 'EXPIRE_MAKER', 'EXPIRE_BOTH', 'DECREMENT'],
  };
}

function filtersOf({ units }: Quoted) {
  const { instrument } = units;
  const [tick, lot] = [units.priceOf(1), units.quantityOf(1)];
  const [least, most] = [shortDecimal(instrument.min_quantity), shortDecimal(instrument.max_quantity)];
  const maxNotional = new Decimal(instrument.max_notional).isZero()
    ? noNotionalBound
    : shortDecimal(instrument.max_notional);
  return [
    {
      filterType: 'PRICE_FILTER',
      minPrice: tick,
      maxPrice: shortDecimal(instrument.max_price),
      tickSize: tick,
    },
    { filterType: 'LOT_SIZE', minQty: least, maxQty: most, stepSize: lot },
    { filterType: 'MARKET_LOT_SIZE', minQty: least, maxQty: most, stepSize: lot },
    ...collarOf(instrument.collar_bps),
    {
      filterType: 'NOTIONAL',
      minNotional: shortDecimal(instrument.min_notional),
      applyMinToMarket: true,
      maxNotional,
      applyMaxToMarket: true,
      avgPriceMins: 0,
    },
    { filterType: 'MAX_NUM_ORDERS', maxNumOrders: mostOrders },
    { filterType: 'MAX_NUM_ALGO_ORDERS', maxNumAlgoOrders: mostOrders },
  ];
}

/** By the last price on both sides. */
function collarOf(bps: number) {
  if (bps === 0) return [];
  const up = new Decimal(10_000 + bps).div(10_000).toFixed();
  const down = new Decimal(10_000 - Math.min(bps, 9_999)).div(10_000).toFixed();
  return [
    {
      filterType: 'PERCENT_PRICE_BY_SIDE',
      bidMultiplierUp: up,
      bidMultiplierDown: down,
      askMultiplierUp: up,
      askMultiplierDown: down,
      avgPriceMins: 0,
    },
  ];
}
