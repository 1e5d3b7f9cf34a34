import type { Knex } from 'knex';

/** Names of the people among the actors (users by id; services have none), for lists that say who did something. */
export async function actorNames(trx: Knex, actorIds: (string | null)[]): Promise<Map<string, string>> {
  const userIds = [...new Set(actorIds)].filter((id): id is string => id !== null && uuidPattern.test(id));
  if (userIds.length === 0) return new Map();
  const users: { id: string; full_name: string }[] = await trx('global_users')
    .select('id', 'full_name')
    .whereIn('id', userIds);
  return new Map(users.map(({ id, full_name }) => [id, full_name]));
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
