/** The same keys in another language, each a text of its own. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** `compliance.cases.title` and every other path that leads to a text. */
export type KeysOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeysOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** What a text may take: `%{name}`; `smart_count` chooses between the forms that `||||` parts. */
export type MessageValues = Record<string, string | number>;
