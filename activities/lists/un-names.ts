/**
 * One field of the UN list may hold several names: `Azim Adhajani; Azim Agha-Jani`, a name with its original script in
 * brackets, `Lom-ali Butayev (Butaev)`, `HARAKAT UL-MUJAHIDIN / HUM`. Gives each; notes in brackets are left out.
 */
export function splitNames(text: string, isEntity: boolean): string[] {
  const { outside, inside } = isEntity ? { outside: text, inside: [] } : withoutBrackets(text);
  const names = outside
    .split(/\s*;\s*|\s+[a-z]\)\s+|\s+\/\s+/)
    .concat(inside)
    .map((name) => name.replace(/^[\s,.)(-]+|[\s,(-]+$/g, '').replace(/\s+/g, ' '))
    .filter((name) => /\p{L}/u.test(name));
  return [...new Set(names)];
}

/** What stands in brackets is a name when it is in another script or in the form of a name; else it is a note. */
function withoutBrackets(text: string): { outside: string; inside: string[] } {
  const notes = [...text.matchAll(/\(([^)]*)\)?/g)].map((match) =>
    (match[1] ?? '').replace(/^original script:\s*/i, '').trim(),
  );
  const outside = text.replace(/\([^)]*\)?/g, ' ').replace(/, born .*$/, '');
  return { outside, inside: notes.flatMap((note) => note.split(/\s*;\s*/)).filter(isNameInBrackets) };
}

function isNameInBrackets(text: string): boolean {
  const isOtherScript = /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
  const isLikeName = /^\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+| al-[\p{L}]+)+$/u.test(text);
  return (
    (isOtherScript || isLikeName) &&
    text.length <= 80 &&
    !/birth name|combat name|previously|false|third/i.test(text)
  );
}
