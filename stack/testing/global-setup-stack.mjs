import { need } from './resources.mjs';

export default () => need('temporalCli');
