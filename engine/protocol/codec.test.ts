import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Frames } from '../frames.js';
import * as admin from './admin-fields.js';
import { framesOf, readCommand, writeCommand, type Command } from './codec.js';
import * as c from './commands.js';
import { head, messages, type Field, type Message } from './table.js';

const byType: Record<Field['type'], fc.Arbitrary<number | string>> = {
  u8: fc.nat({ max: 2 ** 8 - 1 }),
  u16: fc.nat({ max: 2 ** 16 - 1 }),
  u32: fc.nat({ max: 2 ** 32 - 1 }),
  i32: fc.integer(),
  f64: fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true })),
  id16: fc.stringMatching(/^[0-9a-f]{32}$/),
};
const sizes: Record<Field['type'], number> = { u8: 1, u16: 2, u32: 4, i32: 4, f64: 8, id16: 16 };
const names = Object.keys(messages).filter((name): name is Command['name'] => name in messages);

function valuesOf(fields: Record<string, Field>) {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([key, { type }]) => [key, byType[type]])));
}

describe('the codec', () => {
  it.each(names)('reads back every field of %s as it was written', (name) => {
    const message: Message = messages[name];
    // A target is named by the one or the other, which lie in the same place.
    const { orderId, clientId, ...others } = message.fields;
    const targets = [orderId && { orderId }, clientId && { clientId }].filter((one) => one !== undefined);
    const { crc: _crc, type: _type, flags: _flags, ...shared } = head;
    for (const target of targets.length > 0 ? targets : [{}])
      fc.assert(
        fc.property(valuesOf({ ...shared, ...others, ...target, ...message.more }), (values) => {
          const frames = Frames.ofCount(4);
          frames.bytes.fill(0xee);
          const command: Command = { name, ...values };
          expect(writeCommand(frames, 1, command)).toBe(message.more ? 2 : 1);
          const read = readCommand(frames, 1);
          expect(read?.name).toBe(name);
          expect(read?.values).toMatchObject(values);
          expect(frames.bytes.subarray(0, 64).every((byte) => byte === 0xee)).toBe(true);
        }),
        { numRuns: 30 },
      );
  });

  it('takes a second frame for an order only when the order says something there', () => {
    expect(framesOf({ name: 'newOrder', quantity: 1 })).toBe(1);
    expect(framesOf({ name: 'newOrder', quantity: 1, display: 1 })).toBe(2);
    expect(framesOf({ name: 'defineSymbol' })).toBe(2);
    expect(framesOf({ name: 'cancel' })).toBe(1);
  });

  it('answers null for a number that no command has', () => {
    const frames = Frames.ofCount(1);
    frames.bytes[c.TYPE_BYTE] = 99;
    expect(readCommand(frames, 0)).toBeNull();
  });
});

describe('the table', () => {
  it('keeps every field inside its frame, where its type may lie, and apart from the others', () => {
    for (const message of Object.values<Message>(messages)) {
      assertApart({ ...head, ...message.fields }, new Set(['orderId', 'clientId']));
      assertApart({ crc: head.crc, type: head.type, ...message.more });
    }
  });

  it('gives every command a number of its own', () => {
    const codes = Object.values(messages).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says of places what the engine reads by', () => {
    const { newOrder, cancel, amend, deadMan, defineAsset, defineSymbol, defineAccount } = messages;
    const { setFees, setLimits, setPositionLimit, setPhase, setReference, kill, moveFunds, epoch } = messages;
    const ints: [number, Field][] = [
      [c.CRC_INT, head.crc],
      [c.ACCOUNT_INT, head.account],
      [c.CLIENT_ID_INT, newOrder.fields.clientId],
      [c.CLIENT_ID_INT, cancel.fields.clientId],
      [c.PRICE_INT, newOrder.fields.price],
      [c.PRICE_INT, amend.fields.price],
      [c.PRICE_INT, setReference.fields.price],
      [c.TRIGGER_INT, newOrder.fields.trigger],
      [c.PEER_TRIGGER_INT, newOrder.more.peerTrigger],
      [c.PEER_PRICE_INT, newOrder.more.peerPrice],
      [admin.ASSET_INT, defineAsset.fields.asset],
      [admin.ASSET_INT, setPositionLimit.fields.asset],
      [admin.ASSET_INT, moveFunds.fields.asset],
      [admin.MAKER_RATE_INT, setFees.fields.makerRate],
      [admin.TAKER_RATE_INT, setFees.fields.takerRate],
      [admin.MAX_OPEN_ORDERS_INT, setLimits.fields.maxOpenOrders],
      [admin.ORDERS_PER_SECOND_INT, setLimits.fields.ordersPerSecond],
      [admin.BURST_INT, setLimits.fields.burst],
      [admin.IS_REDUCING_INT, setLimits.fields.isReducing],
      [admin.GROUP_ID_INT, defineAccount.fields.group],
      [admin.PHASE_INT, setPhase.fields.phase],
      [admin.SCOPE_INT, kill.fields.scope],
      [admin.IS_ON_INT, kill.fields.isOn],
      [admin.CANCELS_INT, kill.fields.cancels],
      [admin.BASE_ASSET_INT, defineSymbol.fields.baseAsset],
      [admin.QUOTE_ASSET_INT, defineSymbol.fields.quoteAsset],
      [admin.MAX_PRICE_INT, defineSymbol.fields.maxPrice],
      [admin.COLLAR_BPS_INT, defineSymbol.fields.collarBps],
      [admin.PROTECTION_BPS_INT, defineSymbol.more.protectionBps],
    ];
    const doubles: [number, Field][] = [
      [c.SEQ_DOUBLE, head.seq],
      [c.TIME_US_DOUBLE, head.timeUs],
      [c.ORDER_ID_DOUBLE, cancel.fields.orderId],
      [c.ORDER_ID_DOUBLE, amend.fields.orderId],
      [c.QUANTITY_DOUBLE, newOrder.fields.quantity],
      [c.QUANTITY_DOUBLE, amend.fields.quantity],
      [c.DISPLAY_DOUBLE, newOrder.more.display],
      [c.EXPIRES_AT_US_DOUBLE, newOrder.more.expiresAtUs],
      [c.EXPIRES_AT_US_DOUBLE, deadMan.fields.atUs],
      [admin.AMOUNT_DOUBLE, moveFunds.fields.amount],
      [admin.AMOUNT_DOUBLE, setPositionLimit.fields.amount],
      [admin.MAX_QUANTITY_OF_ASSET_DOUBLE, setPositionLimit.fields.maxQuantity],
      [admin.TRANSFER_DOUBLE, moveFunds.fields.transfer],
      [admin.MAX_NOTIONAL_DOUBLE, setLimits.fields.maxNotional],
      [admin.BASE_PER_LOT_DOUBLE, defineSymbol.fields.basePerLot],
      [admin.QUOTE_PER_TICK_DOUBLE, defineSymbol.fields.quotePerTick],
      [admin.MIN_QUANTITY_DOUBLE, defineSymbol.more.minQuantity],
      [admin.MAX_QUANTITY_DOUBLE, defineSymbol.more.maxQuantity],
      [admin.MIN_NOTIONAL_DOUBLE, defineSymbol.more.minNotional],
      [admin.INSTRUMENT_MAX_NOTIONAL_DOUBLE, defineSymbol.more.maxNotional],
      [admin.LIMIT_PER_QUOTE_DOUBLE, defineSymbol.more.limitPerQuote],
      [admin.EPOCH_DOUBLE, epoch.fields.epoch],
    ];
    expect(ints.filter(([place, { offset }]) => place * 4 !== offset)).toEqual([]);
    expect(doubles.filter(([place, { offset }]) => place * 8 !== offset)).toEqual([]);
    expect([c.SYMBOL_SHORT, c.SESSION_SHORT, c.TERMS_SHORT].map((place) => place * 2)).toEqual(
      [head.symbol, head.session, head.terms].map(({ offset }) => offset),
    );
    expect([c.TYPE_BYTE, c.FLAGS_BYTE]).toEqual([head.type.offset, head.flags.offset]);
  });
});

function assertApart(fields: Record<string, Field>, alternatives = new Set<string>()): void {
  const taken = new Map<number, string>();
  for (const [key, { offset, type }] of Object.entries(fields)) {
    expect(offset % Math.min(8, sizes[type]) === 0 && offset + sizes[type] <= c.FRAME_BYTES).toBe(true);
    for (let byte = offset; byte < offset + sizes[type]; byte++) {
      const other = taken.get(byte);
      expect(other === undefined || (alternatives.has(other) && alternatives.has(key))).toBe(true);
      taken.set(byte, key);
    }
  }
}
