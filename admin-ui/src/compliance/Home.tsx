import { Navigate } from 'react-router';
import { useProfile } from '../providers/hooks.js';
import { page } from '../layout/page.js';
import { resources } from '../resources.js';

const Dashboard = page('compliance:read_dashboard', async () => (await import('./Dashboard.js')).Dashboard);

/** The first page: the board for who may see it, else the first list that is open, and clients go to their portal. */
export function Home() {
  const profile = useProfile();
  if (!profile) return null;
  if (profile.role === 'client' || profile.role === 'partner') return <Navigate to="/portal" replace />;
  if (profile.permissions.includes('compliance:read_dashboard')) return <Dashboard />;
  const first = resources.find(({ permission }) => profile.permissions.includes(permission));
  return <Navigate to={first ? `/${first.name}` : '/profile'} replace />;
}
