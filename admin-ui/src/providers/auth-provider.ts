import type { AuthProvider } from 'react-admin';
import type { Permission } from '../../../domain/accounts/permissions.js';
import { isProblem } from './problem.js';
import type { Credentials, Session } from './session.js';

/** Which permission opens a resource: the same for its list and its file. */
export type AccessTable = Record<string, Permission>;

/** react-admin's questions about who is signed in, answered by the session and the permission table of the api. */
export function createAuthProvider(session: Session, access: AccessTable): AuthProvider {
  return {
    login: (credentials: Credentials) => session.signIn(credentials),
    logout: () => session.signOut(),
    checkAuth: async () => {
      if (!(await session.ready())) throw new Error('accounts.sign_in_required');
    },
    checkError: async (error: unknown) => {
      if (isProblem(error, 'accounts.token_refused', 'accounts.sign_in_required') && !session.profile())
        throw error;
    },
    getIdentity: async () => {
      const profile = await session.ready();
      if (!profile) throw new Error('accounts.sign_in_required');
      return { ...profile, fullName: profile.full_name };
    },
    getPermissions: async () => (await session.ready())?.permissions ?? [],
    canAccess: async ({ resource }) => {
      const permission = access[resource];
      return permission === undefined || ((await session.ready())?.permissions.includes(permission) ?? false);
    },
  };
}
