const MARK = 'purser.reloaded_at';
const NOT_AGAIN_WITHIN_MS = 60_000;

/** After a release the code of a page that was not loaded yet is gone from the server. */
export function isChunkMissing(error: Error): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload/i.test(
    error.message,
  );
}

/** Loads the new version; false when that was tried a moment ago and did not help. */
export function reloadOnce(): boolean {
  const lastMs = Number(sessionStorage.getItem(MARK) ?? 0);
  if (Date.now() - lastMs < NOT_AGAIN_WITHIN_MS) return false;
  sessionStorage.setItem(MARK, String(Date.now()));
  location.reload();
  return true;
}
