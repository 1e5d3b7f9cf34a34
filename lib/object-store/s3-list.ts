import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { isObjectHash, ObjectStoreError } from './object-store.js';
import type { S3Request } from './s3-store.js';

/** 1,000 keys each: a hundred million objects. */
const maxPages = 100_000;
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' });
const pageSchema = z.object({
  ListBucketResult: z.object({
    Contents: z.array(z.object({ Key: z.string() })).default([]),
    NextContinuationToken: z.string().optional(),
  }),
});

/** The hashes of all objects below a prefix (ListObjectsV2), page by page. */
export async function* listKeys(request: S3Request, prefix: string): AsyncIterable<string> {
  let token: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const query = {
      'list-type': '2',
      prefix,
      ...(token === undefined ? {} : { 'continuation-token': token }),
    };
    const result = await readPage(await request({ method: 'GET', query }));
    for (const { Key } of result.Contents) {
      const name = Key.split('/').at(-1) ?? '';
      if (isObjectHash(name)) yield name;
    }
    token = result.NextContinuationToken;
    if (token === undefined) return;
  }
  throw new ObjectStoreError(
    'object_store.unavailable',
    `The list of objects has more than ${maxPages} pages`,
  );
}

async function readPage(response: Response): Promise<z.infer<typeof pageSchema>['ListBucketResult']> {
  const parsed = response.ok ? pageSchema.safeParse(parser.parse(await response.text())) : null;
  if (!parsed?.success) {
    throw new ObjectStoreError(
      'object_store.unavailable',
      `S3 answered ${response.status} and no list of objects`,
    );
  }
  return parsed.data.ListBucketResult;
}
