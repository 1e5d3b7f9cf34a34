import { localStorageStore, type Store } from 'react-admin';

/** What react-admin keeps a list by; it belongs to whoever is signed in. */
const PERSONAL = ['listParams', 'selectedIds'];

/** What a browser remembers: look, language, columns, views. Signing out takes away only what was being worked on. */
export function createPreferences(resources: string[]): Store {
  const store = localStorageStore('1', 'purser');
  const reset = () =>
    resources.forEach((name) => PERSONAL.forEach((part) => store.removeItem(`${name}.${part}`)));
  return { ...store, reset };
}
