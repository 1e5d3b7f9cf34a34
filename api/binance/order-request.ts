import { placeOrderInput, type PlaceOrderInput } from '../../domain/orders/inputs.js';
import { newId } from '../../lib/ids.js';
import type { Quoted } from '../market-data/open-market-data.js';
import { BinanceError, emptyBook, malformed } from './binance-error.js';
import type { SignedCall } from './endpoint.js';
import { orderTypes } from './exchange-info.js';
import { selfTradeModeNames, selfTradeModes } from './order-words.js';
import type { Parameters } from './parameters.js';

export interface OrderRequest {
  input: PlaceOrderInput;
  clientOrderId: string;
  quoted: Quoted;
  responseType: 'ACK' | 'RESULT' | 'FULL';
}

type OrderType = (typeof orderTypes)[number];

const sides = ['BUY', 'SELL'] as const;
const timesInForce = ['GTC', 'IOC', 'FOK'] as const;
const responseTypes = ['ACK', 'RESULT', 'FULL'] as const;
const clientIdForm = /^[.A-Z:/a-z0-9_-]{1,36}$/;

/** What each type needs, and what makes no sense with it. */
const needed: Record<OrderType, readonly string[]> = {
  LIMIT: ['timeInForce', 'quantity', 'price'],
  LIMIT_MAKER: ['quantity', 'price'],
  MARKET: [],
  STOP_LOSS: ['quantity', 'stopPrice'],
  STOP_LOSS_LIMIT: ['timeInForce', 'quantity', 'price', 'stopPrice'],
  TAKE_PROFIT: ['quantity', 'stopPrice'],
  TAKE_PROFIT_LIMIT: ['timeInForce', 'quantity', 'price', 'stopPrice'],
};
const unneeded: Record<OrderType, readonly string[]> = {
  LIMIT: ['stopPrice', 'quoteOrderQty'],
  LIMIT_MAKER: ['timeInForce', 'stopPrice', 'quoteOrderQty'],
  MARKET: ['timeInForce', 'price', 'stopPrice', 'icebergQty'],
  STOP_LOSS: ['timeInForce', 'price', 'quoteOrderQty', 'icebergQty'],
  STOP_LOSS_LIMIT: ['quoteOrderQty', 'icebergQty'],
  TAKE_PROFIT: ['timeInForce', 'price', 'quoteOrderQty', 'icebergQty'],
  TAKE_PROFIT_LIMIT: ['quoteOrderQty', 'icebergQty'],
};

/** What the engine has otherwise than there, or not at all. */
const unsupported = [
  ['trailingDelta', 'Trailing stop orders'],
  ['pegPriceType', 'Pegged orders'],
] as const;

/** A new order of Binance as an order of the house. Errors: those of the parameters. */
export async function readOrder({ context, parameters, holder }: SignedCall): Promise<OrderRequest> {
  const quoted = await context.marketData.find(parameters.required('symbol'));
  parameters.required('side');
  parameters.required('type');
  const side = parameters.oneOf('side', sides, -1117);
  const type = parameters.oneOf('type', orderTypes, -1116);
  if (side === null || type === null) throw malformed('type');
  refuseUnknown(parameters, type);
  const clientOrderId = parameters.text('newClientOrderId') ?? newId().replaceAll('-', '');
  if (!clientIdForm.test(clientOrderId))
    throw new BinanceError(-1100, "Illegal characters found in parameter 'newClientOrderId'.");
  const tif = parameters.oneOf('timeInForce', timesInForce, -1115);
  const iceberg = parameters.decimal('icebergQty');
  const mode = parameters.oneOf('selfTradePreventionMode', selfTradeModeNames, -1130);
  const parsed = placeOrderInput.safeParse({
    account_id: holder.accountId,
    symbol: quoted.units.symbol,
    side: side === 'BUY' ? 'buy' : 'sell',
    type: houseType(type, iceberg),
    quantity: quantityOf(parameters, quoted, side),
    price: parameters.decimal('price'),
    time_in_force: type === 'MARKET' ? null : (tif ?? (wakesAsMarket(type) ? 'IOC' : 'GTC')),
    stop_price: parameters.decimal('stopPrice'),
    display_quantity: iceberg,
    post_only: type === 'LIMIT_MAKER',
    take_profit: type === 'TAKE_PROFIT' || type === 'TAKE_PROFIT_LIMIT',
    self_trade_prevention: selfTradeModes[mode ?? 'EXPIRE_TAKER'],
    client_order_id: clientOrderId,
  });
  if (!parsed.success)
    throw new BinanceError(
      -1128,
      parsed.error.issues[0]?.message ?? 'Combination of optional parameters invalid.',
    );
  const responseType = parameters.oneOf('newOrderRespType', responseTypes, -1136) ?? 'FULL';
  return { input: parsed.data, clientOrderId, quoted, responseType };
}

function refuseUnknown(parameters: Parameters, type: OrderType): void {
  for (const [name, text] of unsupported)
    if (parameters.has(name)) throw new BinanceError(-2010, `${text} are not supported for this symbol.`);
  for (const name of needed[type]) parameters.required(name);
  for (const name of unneeded[type])
    if (parameters.has(name)) throw new BinanceError(-1106, `Parameter '${name}' sent when not required.`);
}

function houseType(type: OrderType, iceberg: string | null): PlaceOrderInput['type'] {
  if (type === 'MARKET') return 'market';
  if (type !== 'LIMIT' && type !== 'LIMIT_MAKER') return 'stop';
  return iceberg === null ? 'limit' : 'iceberg';
}

const wakesAsMarket = (type: OrderType): boolean => type === 'STOP_LOSS' || type === 'TAKE_PROFIT';

/** Of a market order by its worth: as many lots as the book gives for it now. */
function quantityOf(parameters: Parameters, quoted: Quoted, side: 'BUY' | 'SELL'): string {
  const [quantity, worth] = [parameters.decimal('quantity'), parameters.decimal('quoteOrderQty')];
  if (quantity !== null && worth !== null)
    throw new BinanceError(-1128, 'Combination of optional parameters invalid.');
  if (quantity !== null) return quantity;
  if (worth === null) throw malformed('quantity');
  const { lots, isWhole } = lotsFor(quoted, side, Number(worth));
  if (lots === 0 && !isWhole) throw new BinanceError(...emptyBook);
  const least = quoted.units.lotsOf(quoted.units.instrument.min_quantity) ?? 1;
  if (lots >= least) return quoted.units.quantityOf(lots);
  if (isWhole) throw new BinanceError(-1013, 'Filter failure: LOT_SIZE');
  throw new BinanceError(-2010, 'Order book liquidity is less than `LOT_SIZE` filter minimum quantity.');
}

/** Lots for the money, and whether the book has as many as it is worth. */
function lotsFor(
  { units, market }: Quoted,
  side: 'BUY' | 'SELL',
  worth: number,
): { lots: number; isWhole: boolean } {
  const { asks, bids } = market.book;
  let left = Math.floor(worth * 10 ** units.quote.scale) / units.quotePerTick;
  let lots = 0;
  for (const { price, visible } of (side === 'BUY' ? asks : bids).top(Infinity)) {
    const some = Math.min(visible, Math.floor(left / price));
    lots += some;
    left -= some * price;
    if (some < visible) return { lots, isWhole: true };
  }
  return { lots, isWhole: false };
}
