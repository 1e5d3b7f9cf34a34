import pg from 'pg';

export interface Login {
  port: number;
  user: string;
  password: string;
  database: string;
}

export async function connectTo(login: Login): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', ...login });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export function postgresUrl({ port, user, password, database }: Login): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
