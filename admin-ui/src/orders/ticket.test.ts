import { describe, expect, it } from '@jest/globals';
import { placeOrderInput } from '../../../domain/orders/inputs.js';
import { asKind, emptyTicket, isFilled, livesOf, requestOf, ticketKinds, type Ticket } from './ticket.js';
import { typedAlgo } from './ticket-algo.js';

const account = '0190a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b';
const filled: Ticket = {
  ...emptyTicket,
  quantity: '0.5',
  price: '64000',
  stop_price: '66000',
  trailing_distance: '150',
  display_quantity: '0.1',
  expires_at: '2030-01-01T12:00',
};

describe('the ticket', () => {
  it.each(ticketKinds.flatMap((kind) => livesOf(kind).map((life) => [kind, life] as const)))(
    'makes of %s, %s what the server takes',
    (kind, time_in_force) => {
      const ticket = { ...asKind(filled, kind), time_in_force };
      const read = placeOrderInput.safeParse(requestOf(ticket, account, 'BTCUSDT'));
      expect(read.error?.issues ?? []).toEqual([]);
      expect(isFilled(ticket)).toBe(true);
    },
  );

  it('leaves out what another kind had', () => {
    const request = requestOf(asKind({ ...filled, post_only: true }, 'market'), account, 'BTCUSDT');
    expect(request).toEqual({
      account_id: account,
      symbol: 'BTCUSDT',
      side: 'buy',
      type: 'market',
      quantity: '0.5',
      time_in_force: 'IOC',
      self_trade_prevention: 'cancel_newest',
    });
  });

  it('has the stop of an OCO as its other leg', () => {
    const request = requestOf({ ...asKind(filled, 'oco'), leg_price: '66100' }, account, 'BTCUSDT');
    expect(request).toMatchObject({
      type: 'limit',
      price: '64000',
      stop_leg: { stop_price: '66000', limit_price: '66100' },
    });
    expect(request).not.toHaveProperty('stop_price');
  });

  it.each(['twap', 'vwap', 'pov', 'shortfall'] as const)(
    'is worked by %s in what the server takes',
    (algo) => {
      const ticket: Ticket = {
        ...asKind(filled, 'limit'),
        algo,
        volatility: '1500',
        temporary_impact: '0.5',
      };
      const request = requestOf(ticket, account, 'BTCUSDT', Date.UTC(2030, 0, 1));
      expect(placeOrderInput.safeParse(request).error?.issues ?? []).toEqual([]);
      expect(request.algo).toMatchObject({ name: algo, ends_at: '2030-01-01T00:30:00.000Z' });
      expect(requestOf(asKind(ticket, 'stop'), account, 'BTCUSDT')).not.toHaveProperty('algo');
    },
  );

  it('has the volumes of the slices of a VWAP as they were typed, in place of their number', () => {
    const ticket: Ticket = { ...asKind(filled, 'market'), algo: 'vwap', volumes: '3, 1 2;' };
    const read = placeOrderInput.parse(requestOf(ticket, account, 'BTCUSDT', Date.UTC(2030, 0, 1)));
    expect(read.algo).toMatchObject({ name: 'vwap', volumes: [3, 1, 2] });
    expect(typedAlgo('volumes', '3,1 x2')).toBe('3,1 2');
    expect(typedAlgo('volatility', '1,5x')).toBe('1.5');
    expect(typedAlgo('minutes', '1.5')).toBe('15');
  });

  it('waits for what is missing', () => {
    expect(isFilled({ ...filled, kind: 'limit', algo: 'shortfall' })).toBe(false);
    expect(isFilled({ ...filled, kind: 'stop', algo: 'shortfall' })).toBe(true);

    expect(isFilled(emptyTicket)).toBe(false);
    expect(isFilled({ ...filled, kind: 'limit', price: '' })).toBe(false);
    expect(isFilled({ ...filled, time_in_force: 'GTD', expires_at: '' })).toBe(false);
  });
});
