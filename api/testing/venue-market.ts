import { openBinanceRoom } from '../binance/testing/binance-room.js';
import { createKeeper } from '../feeder/engine/keeper.js';
import { startLoop } from '../../lib/loop.js';
import { openDeafProxy } from '../../lib/testing/deaf-proxy.js';
import { newId } from '../../lib/ids.js';
import type { TradingDesk } from './trading-desk.js';

const allDay = [{ from: '00:00', to: '24:00' }];
export const always = {
  zone: 'UTC',
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};

/** Our own door as stock ccxt's `binance` needs to be told of it. */
export const doorUrls = (http: string): Record<string, string> => ({
  public: `${http}/binance/api/v3`,
  private: `${http}/binance/api/v3`,
  sapi: `${http}/binance/sapi/v1`,
  fapiPublic: `${http}/binance/fapi/v1`,
  dapiPublic: `${http}/binance/dapi/v1`,
});

/**
 * Another exchange with an engine and books of its own, behind a line that may lose answers, entered at the desk as a venue that
 * is enabled; and the desk's keeper at work, so that money gets out of its engine and back.
 */
export async function openVenueMarket(desk: TradingDesk) {
  const room = await openBinanceRoom();
  await room.stand();
  const proxy = await openDeafProxy(room.house.url);
  const key = await room.addKey();
  const id = `v${newId().slice(-8)}`;
  const as = await desk.house.signIn('operations');
  const path = '/api/v1/institutional/venues';
  const terms = {
    name: 'Second book',
    ccxt_id: 'binance',
    urls: doorUrls(proxy.url),
    taker_fee: '0.002',
    maker_fee: '0.001',
    requests_per_second: 100,
    calendar: always,
  };
  const call = async (method: 'post' | 'put', at: string, body?: unknown) => {
    const answer = await desk.house.call(method, at, { as, body, key: newId() });
    if (answer.status >= 300) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await call('post', path, { id, ...terms });
  await call('put', `${path}/${id}/key`, { api_key: key.apiKey, secret: key.secret });
  await call('post', `${path}/${id}/enabling`);
  const keeper = createKeeper(desk.house.deps, desk.engine.address);
  const keeping = startLoop({ name: 'test_keeper', turn: () => keeper.turn(), log: desk.house.deps.log });
  return {
    id,
    as,
    room,
    proxy,
    terms,
    path: `${path}/${id}`,
    call,
    close: async () => {
      await keeping.stop();
      keeper.close();
      await proxy.close();
      await room.close();
    },
  };
}

export type VenueMarket = Awaited<ReturnType<typeof openVenueMarket>>;
