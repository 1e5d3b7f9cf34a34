import { createServer, type Server } from 'node:http';

/** `/health/ready` for whoever watches the worker: 200 when it polls, else 503. */
export function openHealth(port: number, isReady: () => boolean): Server {
  const server = createServer((request, response) => {
    const isLive = request.url === '/health/live';
    response.writeHead(isLive || isReady() ? 200 : 503, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: isLive || isReady() ? 'ready' : 'starting' }));
  });
  return server.listen(port, '127.0.0.1');
}
