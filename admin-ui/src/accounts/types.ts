import type { ApiKeyView, NewApiKeyView } from '../../../domain/accounts/api-keys.js';
import type { SessionView, UserProfile as ProfileView, UserView } from '../../../domain/accounts/views.js';
import type { Credential } from '../../../domain/accounts/schema.js';
import type { Wire } from '../providers/wire.js';

export type User = Wire<UserView>;
export type ApiKey = Wire<ApiKeyView>;
export type NewApiKey = Wire<NewApiKeyView>;
export type UserSession = Wire<SessionView>;
export type Passkey = Pick<Wire<Credential>, 'id' | 'name' | 'transports' | 'created_at' | 'used_at'>;
export type UserProfile = Wire<ProfileView>;
