import { createServer, type Server } from 'node:net';

export interface ReceivedMail {
  to: string;
  data: string;
}

/** As much of RFC 5321 as one mail takes; `answerTo` says what a recipient's address is answered with. */
export async function openSmtpServer(answerTo: (address: string) => string = () => '250 OK') {
  const received: ReceivedMail[] = [];
  const server: Server = createServer((socket) => {
    let to = '';
    let data: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (data !== null) {
        if (line !== '.') data += `${line}\n`;
        else {
          received.push({ to, data });
          data = null;
          say('250 Queued');
        }
        return;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') return say('250 test');
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return say(answerTo(to));
      }
      if (verb === 'DATA') {
        data = '';
        return say('354 Go on');
      }
      if (verb === 'QUIT') return socket.end('221 Bye\r\n');
      say('250 OK');
    };
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
    socket.on('error', () => undefined);
    say('220 test');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, close };
}
