/** What somebody typed and did not send yet; kept for this tab only, because it may be personal. */
export interface DraftStore {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

const PREFIX = 'purser.draft.';

/** The draft under a key, or null when there is none or it cannot be read. */
export function readDraft(store: DraftStore, key: string): Record<string, unknown> | null {
  const text = store.getItem(PREFIX + key);
  if (!text) return null;
  try {
    const draft: unknown = JSON.parse(text);
    return isRecord(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; secrets are never kept. */
export function keepDraft(store: DraftStore, key: string, values: Record<string, unknown>) {
  const open = Object.entries(values).filter(([name]) => !/password|code|secret|token/i.test(name));
  store.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(open)));
}

export function dropDraft(store: DraftStore, key: string) {
  store.removeItem(PREFIX + key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
