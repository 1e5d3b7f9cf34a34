import { heartbeat } from '@temporalio/activity';

interface Limits {
  bytes: number;
  timeoutMs?: number;
  /** JSON is the file itself, not a refusal in its place. */
  isJson?: boolean;
}

/** The largest lists have hundreds of megabytes. */
const defaultTimeoutMs = 600_000;

/** Pages that servers give in place of a file: of a firewall, of a service that rests. */
const pageTypes = /^(text\/html|application\/(xhtml\+xml|problem\+json))\b/i;
const jsonType = /^application\/json\b/i;

/**
 * A file from its official address, bounded in size and time, with the day on which its publisher last changed it.
 * Throws when the address answers with anything else than the file; whoever asks keeps what they have.
 */
export async function downloadFile(
  address: string,
  { bytes: maxBytes, timeoutMs = defaultTimeoutMs, isJson = false }: Limits,
): Promise<{ bytes: Uint8Array; modified_on: string }> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'follow' });
  assertFile(address, answer, isJson);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`${address} sends more than ${maxBytes} bytes`);
    chunks.push(chunk);
    heartbeat({ address, size });
  }
  if (size === 0) throw new Error(`${address} sends nothing`);
  return { bytes: Buffer.concat(chunks), modified_on: dayOf(answer.headers.get('last-modified')) };
}

function assertFile(address: string, { ok, status, headers, url }: Response, isJson: boolean): void {
  if (!ok) throw new Error(`${address} answered ${status}`);
  // Whoever can turn us away to a plain address can write the list.
  if (address.startsWith('https:') && !url.startsWith('https:'))
    throw new Error(`${address} leads to an address without TLS`);
  const type = headers.get('content-type') ?? '';
  if (pageTypes.test(type) || (!isJson && jsonType.test(type)))
    throw new Error(`${address} sends ${type} instead of a list`);
}

/** Without a readable date the file is of today: nobody has said otherwise. */
function dayOf(modified: string | null): string {
  const said = new Date(modified ?? Number.NaN);
  const date = Number.isNaN(said.getTime()) ? new Date() : said;
  return date.toISOString().slice(0, 10);
}
