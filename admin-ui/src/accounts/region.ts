/** The region of ISO 3166-1 that the browser's language and zone speak of; a sign-in says it, the api decides by more. */
export function regionOf(tags: readonly string[]): string {
  const regions = tags.map((tag) => new Intl.Locale(tag).region).filter((region) => region !== undefined);
  const likely = new Intl.Locale(tags[0] ?? 'en-GB').maximize().region;
  return regions[0] ?? likely ?? 'GB';
}
