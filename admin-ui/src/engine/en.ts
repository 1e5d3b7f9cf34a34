/** What the menu says of the engine; the rest comes with its page. */
export const engineEn = { title: 'Engine' };
