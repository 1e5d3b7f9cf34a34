import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowed, permissionNames, permissions } from '../../domain/accounts/permissions.js';
import { roles, type Role } from '../../domain/accounts/roles.js';
import { newId } from '../../lib/ids.js';
import type { Route } from '../route.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { routes } from './index.js';

let house: House;
const signedIn = new Map<Role, SignedIn>();

beforeAll(async () => {
  house = await openHouse();
  for (const role of roles) signedIn.set(role, await house.signIn(role));
});

afterAll(() => house.close());

const nameOf = (route: Route) => `${route.method.toUpperCase()} ${route.path}`;
const guarded = routes.filter((route) => route.options.can !== 'public');

describe('the permission table', () => {
  it('has every permission that a route names, and no permission without a route', () => {
    const named = new Set(routes.map((route) => route.options.can));
    expect([...named].filter((name) => !(name in permissions))).toEqual([]);
    const withoutRoute = permissionNames.filter((name) => !named.has(name));
    expect(withoutRoute).toEqual([]);
  });

  it('lists each route once', () => {
    const names = routes.map(nameOf);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(guarded.map((route) => [nameOf(route), route] as const))('holds for %s', async (_name, route) => {
    expect((await callAs(route, undefined)).status).toBe(401);
    for (const role of roles) {
      const { status, body } = await callAs(route, signedIn.get(role));
      const isRefused = status === 403 && body.code === 'accounts.not_allowed';
      expect({ role, isRefused }).toEqual({ role, isRefused: !isAllowed(role, route.options.can) });
      expect({ role, status }).not.toEqual({ role, status: 500 });
    }
  });
});

function callAs(route: Route, as: SignedIn | undefined) {
  const path = route.path.replace(/:[a-z_]+/g, () => newId());
  const isMultipart = route.options.multipart === true;
  const body = route.method === 'get' || isMultipart ? undefined : {};
  return house.call(route.method, path, {
    as,
    body,
    version: 1,
    form: isMultipart ? new FormData() : undefined,
  });
}
