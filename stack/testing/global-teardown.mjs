import { stopAll } from './resources.mjs';

export default stopAll;
