import { createServer } from 'node:http';
import { newId } from '../../../lib/ids.js';
import { houseContext } from '../../context.js';
import { openHouse, type SignedIn } from '../../testing/harness.js';
import { transact } from '../../work.js';
import { attachGateway } from '../gateway.js';
import { gatewayLimits, type GatewayLimits } from '../limits.js';
import { openSocket } from './open-socket.js';

/** A house with people in it, and sockets that are ended with it. */
export async function openSocketRoom() {
  const house = await openHouse();
  const origin = new URL(house.deps.config.PURSER_PUBLIC_URL).origin;
  const analyst = await house.signIn('compliance_analyst');
  const client = await house.signIn('client');
  const sockets: ReturnType<typeof openSocket>[] = [];

  function open(options: { origin?: string | null; path?: string; url?: string } = {}) {
    const from = options.origin === null ? undefined : (options.origin ?? origin);
    const socket = openSocket(options.url ?? house.url, from, {}, options.path);
    sockets.push(socket);
    return socket;
  }

  async function signedIn(as: SignedIn, url?: string) {
    const socket = open({ url });
    await socket.opened();
    socket.say({ type: 'authenticate', token: as.token });
    await socket.hear(({ type }) => type === 'authenticated');
    return socket;
  }

  async function subscribed(as: SignedIn, topic: string, url?: string) {
    const socket = await signedIn(as, url);
    socket.say({ type: 'subscribe', topic });
    const { id } = await socket.hear((frame) => frame.type === 'subscribed' && frame.topic === topic);
    return { ...socket, position: id };
  }

  function emit(
    noun: string,
    kind: string,
    payload: Record<string, unknown>,
    recordId = newId(),
  ): Promise<void> {
    return transact(houseContext(house.deps, 'test'), async (work) =>
      work.emit({ kind, noun, record_id: recordId, payload }),
    );
  }

  /** A case of a client of its own. */
  async function addCase(): Promise<{ caseId: string; applicationId: string; owner: SignedIn }> {
    const owner = await house.signIn('client');
    const [caseId, applicationId, now] = [newId(), newId(), new Date()];
    const times = { created_at: now, updated_at: now };
    await house
      .owner('applications')
      .insert({ id: applicationId, user_id: owner.id, kind: 'natural_person', state: 'in_review', ...times });
    await house.owner('cases').insert({
      id: caseId,
      application_id: applicationId,
      reason: 'onboarding',
      business_key: caseId,
      state: 'open',
      opened_at: now,
      updated_at: now,
    });
    return { caseId, applicationId, owner };
  }

  /** Another gateway before the same house, with bounds that a test can reach. */
  async function withGateway(
    limits: Partial<GatewayLimits>,
    run: (url: string) => Promise<void>,
  ): Promise<void> {
    const server = createServer();
    const gateway = await attachGateway(server, house.deps, { ...gatewayLimits, ...limits });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    try {
      await run(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    } finally {
      await gateway.close();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  const leave = () => sockets.splice(0).forEach((socket) => socket.end());
  return {
    house,
    analyst,
    client,
    open,
    signedIn,
    subscribed,
    emit,
    addCase,
    withGateway,
    leave,
    close: house.close,
  };
}

export type SocketRoom = Awaited<ReturnType<typeof openSocketRoom>>;
