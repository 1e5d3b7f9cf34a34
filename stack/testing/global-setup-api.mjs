import { need } from './resources.mjs';

export default () => need('postgres', 'clickhouse', 'temporal', 'workflowBundle');
