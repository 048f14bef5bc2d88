/** GET /metrics: what the server does, as Prometheus reads it (text format 0.0.4). No query text is in it. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App, AppDeps } from './deps.ts';

/** From an answer out of the cache to one that people give up on. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function addMetrics(app: App, { reader, indexWritten }: AppDeps): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // Whoever may read this need not be told for which version to look up holes.
  registry.removeSingleMetric('nodejs_version_info');
  addHoldings(registry, reader);
  if (indexWritten !== undefined) addIndexAge(registry, indexWritten);
  const latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route and not the address: addresses are as many as there are clauses.
    const route = request.routeOptions.url ?? 'none';
    latency.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(registry.contentType).header('cache-control', 'no-store');
    return reply.send(await registry.metrics());
  });
}

/** What the library holds, counted when it is asked. */
function addHoldings(registry: Registry, reader: AppDeps['reader']): void {
  const registers = [registry];
  new Gauge({
    name: 'tiaowen_documents',
    help: 'Documents in the library',
    registers,
    async collect() {
      this.set((await reader.listWorks()).length);
    },
  });
  new Gauge({
    name: 'tiaowen_clauses',
    help: 'Provisions of all documents, from part to item',
    registers,
    async collect() {
      const works = await reader.listWorks();
      this.set(works.reduce((sum, { extent }) => sum + extent.provisions, 0));
    },
  });
  new Gauge({
    name: 'tiaowen_entries',
    help: 'Texts that a search looks through',
    registers,
    async collect() {
      this.set(await reader.countEntries());
    },
  });
}

function addIndexAge(registry: Registry, indexWritten: () => Promise<Date | null>): void {
  new Gauge({
    name: 'tiaowen_index_age_seconds',
    help: 'Time since the index was last written',
    registers: [registry],
    async collect() {
      const written = await indexWritten();
      if (written !== null) this.set((Date.now() - written.getTime()) / 1000);
    },
  });
}
