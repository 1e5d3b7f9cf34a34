import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { describePortHolder } from './port-holder.js';
import { basePorts, freePorts, isFree, parsePortOffset, portsAt, requireFreePorts } from './ports.js';

describe('portsAt', () => {
  it('shifts every port', () => {
    expect(portsAt(0)).toEqual(basePorts);
    expect(portsAt(100)).toMatchObject({ api: 3100, temporalUi: 8333, postgres: 55532 });
  });
});

describe('the ports of an instance', () => {
  it('are none of those of an instance at a usual offset from it', () => {
    const own = Object.values(basePorts);
    for (let offset = 100; offset <= 900; offset += 100)
      expect(Object.values(portsAt(offset)).filter((port) => own.some((each) => each === port))).toEqual([]);
  });
});

describe('parsePortOffset', () => {
  it('takes what leaves all ports below 65536', () => {
    expect(parsePortOffset('10103')).toBe(10_103);
    for (const text of ['10104', '-1', '1.5', 'x', '1e9'])
      expect(() => parsePortOffset(text)).toThrow(/whole number/);
  });
});

describe('a port that browsers refuse', () => {
  it('rules its offset out', () => {
    expect(() => parsePortOffset('3000')).toThrow(/Browsers refuse port 6000/);
    expect(() => parsePortOffset('2060')).toThrow(/Browsers refuse port 5060/);
    expect(parsePortOffset('2999')).toBe(2_999);
  });
});

describe('a busy port', () => {
  it('is named with its holder and a way out', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await isFree(port)).toBe(false);
    expect(await describePortHolder(port)).toContain(`(process ${process.pid})`);
    const [free = 0] = await freePorts(1);
    const ports = { ...portsAt(0), api: port, workerHealth: free, feederHealth: free, temporal: free };
    const rest = { temporalUi: free, clickhouse: free, postgres: free };
    await expect(requireFreePorts({ ...ports, ...rest })).rejects.toThrow(
      new RegExp(`Port ${port} is taken by .*process ${process.pid}.*--port-offset \\d+`),
    );
    server.close();
  });
});
