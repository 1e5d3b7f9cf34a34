/** The path of a link that leads into this UI, else null: mail links are whole addresses, ours are opened in place. */
export function inOurAddress(link: string | null, origin: string): string | null {
  if (!link) return null;
  if (!URL.canParse(link, origin)) return null;
  const url = new URL(link, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}
