import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { problem } from '../lib/problem.js';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The page at /docs: a browser of the OpenAPI document, from files of our own server alone. */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Purser API</title>
    <link rel="icon" type="image/svg+xml" href="/icon.svg" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none', tryItOutEnabled: false });\n`;

export interface DocsFile {
  contentType: string;
  content: Buffer;
}

/** One of the files that the page asks for; every other name is not found. */
export async function docsFile(name: string): Promise<DocsFile> {
  if (name === 'start.js')
    return { contentType: 'text/javascript; charset=utf-8', content: Buffer.from(start) };
  const contentType = files[name];
  if (!contentType) throw problem('request.not_found');
  return { contentType, content: await readFile(join(folder, name)) };
}

const files: Record<string, string | undefined> = Object.assign(Object.create(null), {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
});
