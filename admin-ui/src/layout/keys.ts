import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { MessageKey } from '../providers/i18n-provider.js';

/** A key that does something where it is shown: a letter, `Enter`, `[`, `?`, or `ctrl+k`. */
export interface Key {
  key: string;
  label: MessageKey;
  run: () => void;
}

const layers: Key[][] = [];
const listeners = new Set<() => void>();
let shown: Key[] = [];

/** Makes keys work while the component is shown; a later component's key wins over an earlier one's. */
export function useKeys(keys: Key[]) {
  const runNow = useEffectEvent((index: number) => keys[index]?.run());
  const signature = keys.map(({ key, label }) => `${key} ${label}`).join();
  useEffect(() => {
    const layer = keys.map((key, index) => ({ ...key, run: () => runNow(index) }));
    layers.push(layer);
    changed();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      changed();
    };
    // The functions may change on every render; runNow always calls the present ones.
  }, [signature]);
}

/** Every key that works now, for the page that `?` opens. */
export function useShownKeys(): Key[] {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Listens for the whole document; called once by the shell. */
export function useKeyboard() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.altKey) return;
  const hasModifier = event.ctrlKey || event.metaKey;
  if (!hasModifier && isBusy(event.target, event.key)) return;
  const found = layers.flat().findLast(({ key }) => matches(key, event, hasModifier));
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** By position as well as by letter, so that `j` is the same key on a Russian layout. */
function matches(key: string, event: KeyboardEvent, hasModifier: boolean): boolean {
  const plain = key.replace(/^ctrl\+/, '');
  if (hasModifier !== key.startsWith('ctrl+')) return false;
  if (plain === event.key || plain === event.key.toLowerCase()) return true;
  const code = /^[a-z]$/.test(plain)
    ? `Key${plain.toUpperCase()}`
    : { '[': 'BracketLeft', ']': 'BracketRight', '/': 'Slash' }[plain];
  return code === event.code && !event.shiftKey;
}

/** Typing in a field, choosing in a menu and pressing a focused button keep their own keys. */
function isBusy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox], [role=combobox]',
    )
  )
    return true;
  return key === 'Enter' && target.closest('a, button, [role=tab], [role=button]') !== null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed() {
  shown = layers.flat();
  listeners.forEach((listener) => listener());
}
