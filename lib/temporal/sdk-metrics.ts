import { MetricsBuffer, type BufferedMetricUpdate } from '@temporalio/worker';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const drainEveryMs = 1_000;
// At a thousand activities a second some ten thousand come between two turns.
const maxBufferedUpdates = 100_000;
// An activity may call the api once or load a whole list.
const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** Low in number, all of them; whatever else the SDK attaches is left out. */
const labelNames = [
  'activity_type',
  'failure_reason',
  'operation',
  'poller_type',
  'status_code',
  'task_queue',
  'worker_type',
  'workflow_type',
];

/**
 * For `telemetryOptions.metrics` of the Runtime: what the SDK measures (`temporal_*`, durations in seconds) goes into our
 * registry, behind the protection of our own page. The SDK's exporter would open a port without any.
 */
export function collectSdkMetrics(registry: Registry): { buffer: MetricsBuffer; stop: () => void } {
  const buffer = new MetricsBuffer({ maxBufferSize: maxBufferedUpdates, useSecondsForDurations: true });
  const record = createRecorder(registry);
  const timer = setInterval(() => [...buffer.retrieveUpdates()].forEach(record), drainEveryMs);
  timer.unref();
  return { buffer, stop: () => clearInterval(timer) };
}

/** Counts an update in the metric of its name, which is made at the first one. */
export function createRecorder(registry: Registry): (update: BufferedMetricUpdate) => void {
  const writers = new Map<string, Writer>();
  return ({ metric, value, attributes }) => {
    const write = writers.get(metric.name) ?? createWriter(registry, metric);
    writers.set(metric.name, write);
    write(labelsOf(attributes), value);
  };
}

type Writer = (labels: Record<string, string>, value: number) => void;

function createWriter(
  registry: Registry,
  { name, kind, description }: BufferedMetricUpdate['metric'],
): Writer {
  const about = { name, help: description || name, labelNames, registers: [registry] };
  switch (kind) {
    case 'counter': {
      const counter = new Counter(about);
      return (labels, value) => counter.inc(labels, value);
    }
    case 'histogram': {
      const histogram = new Histogram({ ...about, buckets: bucketsSeconds });
      return (labels, value) => histogram.observe(labels, value);
    }
    case 'gauge': {
      const gauge = new Gauge(about);
      return (labels, value) => gauge.set(labels, value);
    }
    case 'up-down-counter': {
      const gauge = new Gauge(about);
      return (labels, value) => gauge.inc(labels, value);
    }
    default:
      return kind satisfies never;
  }
}

function labelsOf(attributes: BufferedMetricUpdate['attributes']): Record<string, string> {
  const kept = labelNames.filter((name) => attributes[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, String(attributes[name])]));
}
