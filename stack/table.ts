import type { DemoUser, Ready } from './ready-file.js';

const addressTitles: Record<string, string> = {
  adminUi: 'Admin UI',
  docs: 'API pages',
  api: 'API',
  temporalUi: 'Temporal UI',
  temporal: 'Temporal',
  postgres: 'Postgres',
  clickhouse: 'ClickHouse',
  engine: 'Engine',
};

/** What `npm start` prints when all is ready. */
export function readyText(homeDir: string, { urls, users }: Ready): string {
  const addresses = Object.entries(addressTitles).map(([name, title]) => [
    title,
    withoutPassword(urls[name] ?? ''),
  ]);
  return [
    '',
    `Purser is up; its home is ${homeDir}. Ctrl-C or "npm stop" stops it.`,
    '',
    alignColumns(addresses),
    '',
    ...(users.length > 0 ? [signIns(users), ''] : []),
  ].join('\n');
}

/** The demonstration's people; the secret goes into an authenticator app. */
function signIns(users: DemoUser[]): string {
  const rows = users.map(({ role, email, password, totpSecret }) => [
    role,
    email,
    password,
    totpSecret ?? '',
  ]);
  return alignColumns([['Role', 'E-mail', 'Password', 'Second factor (TOTP secret)'], ...rows]);
}

export function alignColumns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:/@]+):[^@]*@/, '//$1@');
}
