import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/start.mjs'));
