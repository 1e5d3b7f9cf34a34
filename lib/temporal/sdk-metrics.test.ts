import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { createRecorder } from './sdk-metrics.js';

describe('createRecorder', () => {
  const about = { valueType: 'int', description: 'Tells' } as const;

  it('counts each kind of metric as Prometheus knows it, with the labels that are low in number', async () => {
    const registry = new Registry();
    const record = createRecorder(registry);
    const attributes = { activity_type: 'screenParty', workflow_id: 'onboarding/1', attempt: 2 };
    const failed = { ...about, name: 'temporal_activity_execution_failed', kind: 'counter' } as const;
    for (const value of [1, 2]) record({ metric: failed, value, attributes });
    const slots = { ...about, name: 'temporal_worker_task_slots_available', kind: 'gauge' } as const;
    for (const value of [40, 39])
      record({ metric: slots, value, attributes: { worker_type: 'ActivityWorker' } });
    const latency = { ...about, name: 'temporal_activity_execution_latency', kind: 'histogram' } as const;
    for (const value of [0.02, 4]) record({ metric: latency, value, attributes });

    const text = await registry.metrics();
    expect(text).toMatch(/^temporal_activity_execution_failed\{activity_type="screenParty"\} 3$/m);
    expect(text).toMatch(/^temporal_worker_task_slots_available\{worker_type="ActivityWorker"\} 39$/m);
    expect(text).toMatch(
      /^temporal_activity_execution_latency_bucket\{le="0.025",activity_type="screenParty"\} 1$/m,
    );
    expect(text).toMatch(/^temporal_activity_execution_latency_count\{activity_type="screenParty"\} 2$/m);
    expect(text).not.toContain('workflow_id');
  });
});
