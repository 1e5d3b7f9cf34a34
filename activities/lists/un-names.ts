/**
 * One field of the UN list may hold several names: `Azim Adhajani; Azim Agha-Jani`, a name with its original script in
 * brackets, `Lom-ali Butayev (Butaev)`, `HARAKAT UL-MUJAHIDIN / HUM`. Gives each; notes in brackets are left out.
 */
export function splitNames(text: string, isEntity: boolean): string[] {
  const names = text
    .split(/\s*;\s*|\s+[a-z]\)\s+|\s+\/\s+/)
    .flatMap((part) => (isEntity ? [part] : withBrackets(part)))
    .map((name) => name.replace(/^[\s,.)(-]+|[\s,(-]+$/g, '').replace(/\s+/g, ' '))
    .filter((name) => /\p{L}/u.test(name));
  return [...new Set(names)];
}

/** What stands in brackets is a name when it is in another script or in the same form as a name; else it is a note. */
function withBrackets(part: string): string[] {
  const outside = part.replace(/\([^)]*\)?/g, ' ').replace(/, born .*$/, '');
  const inside = [...part.matchAll(/\(([^)]*)\)?/g)].map((match) => (match[1] ?? '').replace(/^original script:\s*/i, '').trim());
  const names = inside.flatMap((text) => text.split(/\s*;\s*/)).filter(isNameInBrackets);
  return [outside, ...names];
}

function isNameInBrackets(text: string): boolean {
  const isOtherScript = /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
  const isLikeName = /^\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+| al-[\p{L}]+)+$/u.test(text);
  return (isOtherScript || isLikeName) && text.length <= 80 && !/birth name|combat name|previously|false|third/i.test(text);
}
