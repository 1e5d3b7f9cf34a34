import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** What happens to a request that a test is interested in. */
export type Mishap = 'none' | 'lose_answer' | 'lose_request';

/** May take its time: the request waits meanwhile. */
type Picker = (method: string, path: string) => Mishap | Promise<Mishap>;

/**
 * Stands before a real server and passes everything on; requests that a test picks lose their answer on the way back, or never
 * arrive at all, as a line that breaks would do it.
 */
export async function openDeafProxy(target: string) {
  let mishapOf: Picker = () => 'none';
  const passed: string[] = [];

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const [method, path] = [incoming.method ?? 'GET', incoming.url ?? '/'];
    const mishap = await mishapOf(method, path);
    if (mishap === 'lose_request') return void incoming.socket.destroy();
    passed.push(`${method} ${path.split('?')[0] ?? ''}`);
    const { host: _host, ...headers } = incoming.headers;
    const onward = request(new URL(path, target), { method, headers }, (answer) => {
      if (mishap === 'lose_answer') {
        // What the server did stands: only nobody hears of it.
        answer.resume();
        answer.on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed,
    /** From now on. */
    lose: (pick: Picker) => {
      mishapOf = pick;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
