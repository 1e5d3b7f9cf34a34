/** Makes a formatter once for each locale and options: making one takes a hundred times what using it does. */
export function kept<Options extends object, Formatter>(
  make: (locale: string, options: Options | undefined) => Formatter,
): (locale: string, options?: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options ?? {})}`;
    const found = made.get(key) ?? make(locale, options);
    made.set(key, found);
    return found;
  };
}
