import { describe, expect, it } from '@jest/globals';
import { dueBy, nobodyYet, sit, undoMs, type Act, type SeatedHit, type Sitting } from './hit-sitting.js';

const hits: SeatedHit[] = ['a', 'b', 'c'].map((id) => ({ id, canReview: true }));
const after = (acts: Act[], seats = hits): Sitting =>
  acts.reduce((sitting, act) => sit(sitting, act, seats), nobodyYet);
const next: Act = { kind: 'move', by: 1 };
const back: Act = { kind: 'move', by: -1 };
const clear: Act = { kind: 'ask', verdict: 'clear' };
const choose = (reason: string, nowMs = 0): Act => ({ kind: 'choose', reason, nowMs });

describe('going through hits by keys', () => {
  it('moves between the first and the last', () => {
    expect(after([next]).atId).toBe('a');
    expect(after([next, next, next, next, next]).atId).toBe('c');
    expect(after([next, next, back, back]).atId).toBe('a');
    expect(after([next], []).atId).toBeNull();
  });

  it('gives a verdict with a reason and comes to the next that has none, around the end', () => {
    const sitting = after([next, next, clear, choose('Another birth date', 100)]);
    expect(sitting).toEqual({
      atId: 'c',
      asked: null,
      pending: [
        { hitId: 'b', verdict: 'clear', reason: 'Another birth date', dueMs: 100 + undoMs, isSending: false },
      ],
    });
    const acts = [next, next, clear, choose('1'), clear, choose('2')];
    expect(after(acts).atId).toBe('a');
    expect(after([...acts, clear, choose('3')])).toMatchObject({
      atId: 'a',
      pending: [{ hitId: 'b' }, { hitId: 'c' }, { hitId: 'a' }],
    });
  });

  it('asks nothing of a hit that is decided, is waiting to be sent, or is another’s', () => {
    const seats = [{ id: 'a', canReview: false }];
    expect(after([next, clear], seats).asked).toBeNull();
    expect(after([clear]).asked).toBeNull();
    expect(after([next, clear, choose('1'), back, clear]).asked).toBeNull();
    expect(after([next, choose('1')]).pending).toEqual([]);
    expect(after([next, clear, next]).asked).toBeNull();
    expect(after([next, clear, { kind: 'cancel' }])).toMatchObject({ asked: null, atId: 'a' });
  });

  it('takes back the newest that is not sent, one by one', () => {
    const acts: Act[] = [next, clear, choose('1', 0), clear, choose('2', 10)];
    const undone = after([...acts, { kind: 'undo' }]);
    expect(undone).toMatchObject({ atId: 'b', pending: [{ hitId: 'a' }] });
    expect(dueBy(after(acts), undoMs)).toMatchObject([{ hitId: 'a' }]);
    expect(after([...acts, { kind: 'undo', hitId: 'a' }])).toMatchObject({
      atId: 'a',
      pending: [{ hitId: 'b' }],
    });
    const onItsWay = [...acts, { kind: 'sending' as const, hitIds: ['a'] }];
    expect(dueBy(after(onItsWay), undoMs)).toEqual([]);
    const kept = after([...onItsWay, { kind: 'undo' }, { kind: 'undo' }]);
    expect(kept.pending).toMatchObject([{ hitId: 'a', isSending: true }]);
    expect(after([...onItsWay, back, back, clear]).asked).toBeNull();
    expect(after([...onItsWay, { kind: 'undo' }, { kind: 'sent', hitId: 'a' }]).pending).toEqual([]);
  });

  it('goes through a hundred without a hit left out or decided twice', () => {
    const seats = Array.from({ length: 100 }, (_, at) => ({ id: String(at), canReview: at % 7 !== 3 }));
    const open = seats.filter(({ canReview }) => canReview);
    const acts = [next, ...open.flatMap((_, at) => [clear, choose(String(at))])];
    const { pending } = after(acts, seats);
    expect(pending.map(({ hitId }) => hitId)).toEqual(open.map(({ id }) => id));
  });
});
