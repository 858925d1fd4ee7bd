/** Two ends of a port, as browsers make them: what is posted arrives later, as a copy, and not after one end has closed. */
import type { TestEvent } from './fake-extension.ts';
import { createEvent } from './fake-extension.ts';

export interface FakePort {
  name: string;
  sender?: object;
  postMessage: (message: unknown) => void;
  disconnect: () => void;
  onMessage: TestEvent<[unknown]>;
  onDisconnect: TestEvent<[]>;
}

/** The asking and the answering end; `sender` is who asks, as the answering end is told. */
export function portPair(name: string, sender: object): [FakePort, FakePort] {
  let open = true;
  const ends = [makeEnd(name), makeEnd(name)] as const;
  const connect = (own: FakePort, other: FakePort): void => {
    own.postMessage = (message) => {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      // Chromium sends JSON.
      const copy: unknown = JSON.parse(JSON.stringify(message));
      setTimeout(() => {
        if (open) other.onMessage.fire(copy);
      }, 0);
    };
    own.disconnect = () => {
      if (!open) return;
      open = false;
      other.onDisconnect.fire();
    };
  };
  connect(ends[0], ends[1]);
  connect(ends[1], ends[0]);
  ends[1].sender = sender;
  return [ends[0], ends[1]];
}

function makeEnd(name: string): FakePort {
  return {
    name,
    postMessage: () => undefined,
    disconnect: () => undefined,
    onMessage: createEvent(),
    onDisconnect: createEvent(),
  };
}
