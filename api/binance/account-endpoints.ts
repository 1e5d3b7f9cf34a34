import { amountOf } from '../../domain/market-data/engine-units.js';
import type { Context } from '../context.js';
import { pictureOf } from '../services/orders-engine.js';
import { engineAccountOf } from './books.js';
import type { SignedCall, SignedEndpoint } from './endpoint.js';

const rateToShare = 10_000_000;
const nothing = { total: 0, held: 0, credit: 0 };

export const accountEndpoints: Record<string, SignedEndpoint> = {
  'GET account': { weight: 20, handle: account },
};

/** The few questions of the wallet's side that programs ask before they trade. */
export const walletEndpoints: Record<string, SignedEndpoint> = {
  'GET capital/config/getall': { weight: 10, handle: currencies },
  // Nothing is traded on margin.
  'GET margin/allPairs': { weight: 1, isUnsigned: true, handle: async () => [] },
  'GET margin/isolated/allPairs': { weight: 10, handle: async () => [] },
};

async function account(call: SignedCall) {
  const access = await engineAccountOf(call);
  const balances = await balancesOf(call.context, access.engineAccount);
  const rates = { maker: shareOf(access.makerRate), taker: shareOf(access.takerRate) };
  return {
    makerCommission: access.makerRate / 1_000,
    takerCommission: access.takerRate / 1_000,
    buyerCommission: 0,
    sellerCommission: 0,
    commissionRates: { ...rates, buyer: shareOf(0), seller: shareOf(0) },
    canTrade: call.holder.mayTrade && access.status === 'active',
    canWithdraw: false,
    canDeposit: false,
    brokered: false,
    requireSelfTradePrevention: false,
    preventSor: false,
    updateTime: call.nowMs,
    accountType: 'SPOT',
    balances,
    permissions: ['SPOT'],
    uid: access.engineAccount,
  };
}

/** A rate of fees as a share of the value. */
export const shareOf = (rate: number): string => (rate / rateToShare).toFixed(8);

/** Free and locked of every asset that is traded, as the engine has it now. */
export async function balancesOf(context: Context, engineAccount: number) {
  const [picture, quoted] = await Promise.all([pictureOf(context, engineAccount), context.marketData.all()]);
  const assets = new Map(
    quoted.flatMap(({ units }) => [units.base, units.quote]).map((each) => [each.number, each]),
  );
  return [...assets.values()].map(({ code, number, scale }) => {
    const { total, held, credit } = picture.balances.find(({ asset }) => asset === number) ?? nothing;
    return { asset: code, free: amountOf(total + credit - held, scale), locked: amountOf(held, scale) };
  });
}

/** Coins without networks: money comes and goes through the house, not through this door. */
async function currencies(call: SignedCall) {
  const { engineAccount } = await engineAccountOf(call);
  const balances = await balancesOf(call.context, engineAccount);
  return balances.map(({ asset, free, locked }) => ({
    ...{ coin: asset, name: asset, free, locked, freeze: '0', withdrawing: '0', storage: '0', ipoable: '0' },
    ...{ ipoing: '0', depositAllEnable: false, withdrawAllEnable: false, trading: true, isLegalMoney: false },
    networkList: [],
  }));
}
