import type { Payload, PayloadCodec } from '@temporalio/common';
import { z } from 'zod';

/** A page of a history in the Temporal UI asks for some hundred. */
const maxPayloads = 2_000;

const base64 = z.base64();
const payload = z.object({
  metadata: z.record(z.string().max(200), base64).default({}),
  data: base64.default(''),
});

/** The body of `/codec/decode` and `/codec/encode`: protobuf's JSON, bytes in base64. Unknown fields are dropped. */
export const codecBody = z.object({ payloads: z.array(payload).max(maxPayloads) });
export type CodecBody = z.infer<typeof codecBody>;

/** What the Temporal UI posts, in the clear. Errors: as the codec's, `crypto.unknown_key` and `crypto.tampered`. */
export async function decodePayloads(codec: PayloadCodec, body: CodecBody): Promise<CodecBody> {
  return toBody(await codec.decode(body.payloads.map(fromJson)));
}

/** What somebody typed into the Temporal UI, sealed. */
export async function encodePayloads(codec: PayloadCodec, body: CodecBody): Promise<CodecBody> {
  return toBody(await codec.encode(body.payloads.map(fromJson)));
}

function fromJson({ metadata, data }: CodecBody['payloads'][number]): Payload {
  const bytes = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return { metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') };
}

function toBody(payloads: Payload[]): CodecBody {
  return {
    payloads: payloads.map(({ metadata, data }) => ({
      metadata: texts(metadata ?? {}),
      data: toBase64(data),
    })),
  };
}

function texts(metadata: Record<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, toBase64(value)]));
}

function toBase64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}
