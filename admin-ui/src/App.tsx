import CssBaseline from '@mui/material/CssBaseline';
import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType } from 'react';
import {
  AdminContext,
  CoreAdminUI,
  CustomRoutes,
  Resource,
  type I18nProvider,
  type Store,
} from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { SignIn } from './accounts/SignIn.js';
import { Home } from './compliance/Home.js';
import { Follow } from './layout/Follow.js';
import { NotFound } from './layout/NotFound.js';
import { ProblemPanel } from './layout/ProblemPanel.js';
import { Shell } from './layout/Shell.js';
import { ListStarts } from './layout/use-list-start.js';
import { Starting } from './layout/Starting.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { http, session } from './providers/api.js';
import { createAuthProvider } from './providers/auth-provider.js';
import { createDataProvider } from './providers/data-provider.js';
import { isProblem } from './providers/problem.js';
import { Profile, resources } from './resources.js';

const dataProvider = createDataProvider(
  http,
  Object.fromEntries(resources.map((resource) => [resource.name, resource])),
);
const authProvider = createAuthProvider(
  session,
  Object.fromEntries(resources.map(({ name, permission }) => [name, permission])),
);
const listStarts = new Map(resources.flatMap(({ name, start }) => (start ? [[name, start] as const] : [])));
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) => count < 2 && isProblem(error) && (error.status === 0 || error.status === 503),
    },
  },
});

const SetPassword = lazy(async () => ({ default: (await import('./accounts/SetPassword.js')).SetPassword }));

/** The client portal is a page of its own, loaded by nobody else. */
const portals = import.meta.glob<{ Portal: ComponentType }>('./portal/Portal.tsx');
const Portal = lazy(async () => ({
  default: (await portals['./portal/Portal.tsx']?.())?.Portal ?? NotFound,
}));

interface AppProps {
  i18nProvider: I18nProvider;
  store: Store;
}

/** Everything: connections, look, addresses. */
export function App({ i18nProvider, store }: AppProps) {
  return (
    // Not as a transition: while react-admin signs out it renders again and again, and a transition would wait for the end.
    <BrowserRouter useTransitions={false}>
      <AdminContext
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        store={store}
        queryClient={queryClient}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
      >
        <CssBaseline enableColorScheme />
        <Follow />
        <ListStarts value={listStarts}>
          <CoreAdminUI
            layout={Shell}
            dashboard={Home}
            loginPage={SignIn}
            catchAll={NotFound}
            loading={Starting}
            error={({ error }) => <ProblemPanel error={error} retry={() => location.reload()} />}
            accessDenied={NotFound}
            authenticationError={NotFound}
            requireAuth
            disableTelemetry
            title="Purser"
          >
            {resources.map(({ name, list, file, create }) => (
              <Resource key={name} name={name} list={list} edit={file} create={create} />
            ))}
            <CustomRoutes>
              <Route path="/profile" element={<Profile />} />
            </CustomRoutes>
            <CustomRoutes noLayout>
              <Route path="/set-password" element={<Later page={SetPassword} />} />
              <Route path="/portal/*" element={<Later page={Portal} />} />
            </CustomRoutes>
          </CoreAdminUI>
        </ListStarts>
      </AdminContext>
    </BrowserRouter>
  );
}

/** A page outside the shell whose code comes when it is opened. */
function Later({ page: Page }: { page: ComponentType }) {
  return (
    <Suspense fallback={<Starting />}>
      <Page />
    </Suspense>
  );
}
