import { describe, expect, it } from '@jest/globals';
import { ClientIds, isAnonymous, REMEMBERED_US } from './client-ids.js';
import { Frames } from './frames.js';
import { CLIENT_ID_INT, FRAME_INTS } from './protocol/commands.js';

const day = REMEMBERED_US;
const begin = 1_700_000_000_000_000;

/** Frames of which each has the client id of its number. */
function framesOf(count: number): Frames {
  const frames = Frames.ofCount(count);
  for (let frame = 0; frame < count; frame++) frames.ints[frame * FRAME_INTS + CLIENT_ID_INT + 3] = frame;
  return frames;
}

describe('ClientIds', () => {
  it('knows an id of the account and no other', () => {
    const { ints } = framesOf(3);
    const ids = new ClientIds(8);
    ids.remember(ints, 1, 16, 1_001, 77);
    expect([ids.find(ints, 1, 16), ids.bodyOf(ints, 1, 16)]).toEqual([1_001, 77]);
    expect([ids.find(ints, 2, 16), ids.find(ints, 1, 17)]).toEqual([0, 0]);
  });

  it('keeps an id for the day after its own, with its body', () => {
    const { ints } = framesOf(2);
    const ids = new ClientIds(8);
    ids.turn(begin);
    ids.remember(ints, 1, 16, 1_001, 77);
    ids.turn(begin + day - 1);
    ids.turn(begin + day);
    expect([ids.find(ints, 1, 16), ids.bodyOf(ints, 1, 16)]).toEqual([1_001, 77]);
    ids.turn(begin + 2 * day - 1);
    expect(ids.find(ints, 1, 16)).toBe(1_001);
    ids.turn(begin + 2 * day);
    expect(ids.find(ints, 1, 16)).toBe(0);
  });

  it('forgets after two quiet days what would else be taken for yesterday', () => {
    const { ints } = framesOf(2);
    const ids = new ClientIds(8);
    ids.turn(begin);
    ids.remember(ints, 1, 16, 1_001, 77);
    ids.turn(begin + 10 * day);
    expect(ids.find(ints, 1, 16)).toBe(0);
  });

  it('is full at three quarters of a day, and has room again the next day', () => {
    const { ints } = framesOf(10);
    const ids = new ClientIds(8);
    ids.turn(begin);
    for (let frame = 1; frame <= 6; frame++) {
      expect(ids.isFull).toBe(false);
      ids.remember(ints, frame, 16, frame, 0);
    }
    expect(ids.isFull).toBe(true);
    ids.turn(begin + day);
    expect(ids.isFull).toBe(false);
  });

  it('tells ids apart that fall on the same place', () => {
    const { ints } = framesOf(3_000);
    const ids = new ClientIds(4_096);
    for (let frame = 1; frame < 3_000; frame++) ids.remember(ints, frame, 16 + (frame % 5), frame, frame * 2);
    for (let frame = 1; frame < 3_000; frame++) {
      expect(ids.find(ints, frame, 16 + (frame % 5))).toBe(frame);
      expect(ids.bodyOf(ints, frame, 16 + (frame % 5))).toBe(frame * 2);
      expect(ids.find(ints, frame, 16 + ((frame + 1) % 5))).toBe(0);
    }
  });

  it('takes four zero words for no id', () => {
    const { ints } = framesOf(2);
    expect([isAnonymous(ints, 0), isAnonymous(ints, 1)]).toEqual([true, false]);
  });
});
