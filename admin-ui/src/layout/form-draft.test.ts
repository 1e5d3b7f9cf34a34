import { describe, expect, it } from '@jest/globals';
import { dropDraft, keepDraft, readDraft, type DraftStore } from './form-draft.js';

function memoryStore(): DraftStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a form draft', () => {
  it('comes back as it was kept, until it is dropped', () => {
    const store = memoryStore();
    keepDraft(store, 'invite', { email: 'a@b.co', roles: ['admin'] });
    expect(readDraft(store, 'invite')).toEqual({ email: 'a@b.co', roles: ['admin'] });
    dropDraft(store, 'invite');
    expect(readDraft(store, 'invite')).toBeNull();
  });

  it('never holds a secret', () => {
    const store = memoryStore();
    keepDraft(store, 'profile', { new_password: 'x', code: '123', name: 'Ada' });
    expect(readDraft(store, 'profile')).toEqual({ name: 'Ada' });
  });

  it('is nothing when what was kept cannot be read', () => {
    const store = memoryStore();
    store.setItem('purser.draft.invite', '[1');
    expect(readDraft(store, 'invite')).toBeNull();
    store.setItem('purser.draft.invite', '[1]');
    expect(readDraft(store, 'invite')).toBeNull();
  });
});
