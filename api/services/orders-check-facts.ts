import { EngineAccountModel } from '../../db/models/engine-accounts.js';
import { OrderBoundsModel } from '../../db/models/order-bounds.js';
import { RiskSwitchModel } from '../../db/models/risk-switches.js';
import { engineAmountOf } from '../../domain/market-data/engine-units.js';
import {
  largestPiece,
  type AccountBounds,
  type AccountStanding,
} from '../../domain/orders/account-bounds.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import type { Picture, PictureOrder } from '../../engine/protocol/picture.js';
import { SIDE_MASK } from '../../engine/protocol/terms.js';
import { houseContext, type Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { SLEEPS } from '../market-data/live-book.js';
import { read } from '../work.js';
import type { Trader } from './orders-place.js';

interface About {
  trader: Trader;
  traded: TradedInstrument;
}

/** What stops trading, and what bounds the orders of the account. Clients see no stops of others, yet what stops all stops them. */
export function readSwitchesAndBounds(context: Context, { trader, traded }: About) {
  return read(houseContext(context, 'pre-trade'), async (trx) => {
    const switches = await RiskSwitchModel.query(trx).whereNull('lifted_at');
    const row = await EngineAccountModel.query(trx).findById(trader.engineAccount);
    const agreed = await OrderBoundsModel.query(trx).findOne({
      trading_account_id: trader.accountId,
      state: 'in_force',
    });
    const { base, quote } = traded;
    const bounds: AccountBounds = {
      maxOpenOrders: row?.max_open_orders ?? 0,
      maxNotional: engineAmountOf(row?.max_notional ?? '0', quote.scale) ?? 0,
      maxQuantity: engineAmountOf(agreed?.max_quantities[base.code] ?? '0', base.scale) ?? 0,
      positionLimit: engineAmountOf(agreed?.position_limits[base.code] ?? '0', base.scale) ?? 0,
    };
    return { switches, bounds };
  });
}

/** Every instrument is paid in one asset, so that no other one brings what this one does. */
export function standingOf({ orders, balances }: Picture, traded: TradedInstrument): AccountStanding {
  const arriving = orders.filter((order) => order.symbol === traded.number && mayBuy(order));
  return {
    openOrders: orders.length,
    owned: balances.find(({ asset }) => asset === traded.base.number)?.total ?? 0,
    arriving: arriving.reduce((sum, { leaves }) => sum + leaves * traded.basePerLot, 0),
  };
}

/** The sleeping leg of an OCO brings nothing: the other one counts for both. */
const mayBuy = ({ terms, peerId }: PictureOrder): boolean =>
  (terms & SIDE_MASK) === 0 && !((terms & SLEEPS) !== 0 && peerId !== 0);

/** A share of the volume may make any part smaller; where venues take part nobody knows how much is ours. */
export function pieceLotsOf(
  { algo, venues }: Pick<PlaceOrderInput, 'algo' | 'venues'>,
  lots: number,
  units: TradedInstrument,
): number | null {
  if (venues || algo?.max_participation_bps) return null;
  if (!algo) return lots;
  const most = algo.max_child_quantity ? units.lotsOf(algo.max_child_quantity) : null;
  if (algo.name === 'iceberg') return units.lotsOf(algo.display_quantity);
  if (algo.name === 'pov') return null;
  const slices = algo.name === 'vwap' ? (algo.volumes?.length ?? algo.slices) : algo.slices;
  return largestPiece(lots, { slices, most });
}
