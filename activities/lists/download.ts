import { heartbeat } from '@temporalio/activity';

const timeoutMs = 120_000;
const maxBytes = 80 * 1024 * 1024;

/** A file from its official address, bounded in size and time, with the day on which its publisher last changed it. */
export async function downloadFile(address: string): Promise<{ bytes: Uint8Array; modified_on: string }> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'follow' });
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`${address} sends more than ${maxBytes} bytes`);
    chunks.push(chunk);
    heartbeat({ address, size });
  }
  const modified = new Date(answer.headers.get('last-modified') ?? Date.now());
  return { bytes: Buffer.concat(chunks), modified_on: modified.toISOString().slice(0, 10) };
}
