import { randomUUID } from 'node:crypto';

/** As SQS hands it to a function. */
export interface ReceivedMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

/**
 * A queue with the semantics of SQS: who receives a message hides it for a time and then has deleted it, or it comes again; what
 * was received too often goes to the dead letters.
 */
export interface Queue {
  readonly send: (body: string, delayMs?: number) => void;
  readonly receive: () => ReceivedMessage | null;
  readonly delete: (messageId: string) => void;
  /** Milliseconds until something can be received; null where nothing is left. */
  readonly nextIn: () => number | null;
  readonly deadLetters: () => readonly string[];
  /** Puts the dead letters back to their beginning. */
  readonly redrive: () => void;
}

interface Message {
  readonly messageId: string;
  readonly body: string;
  visibleAt: number;
  receiveCount: number;
}

export interface QueueSettings {
  readonly visibilityMs: number;
  readonly maxReceiveCount: number;
  readonly now: () => number;
}

export function createQueue({ visibilityMs, maxReceiveCount, now }: QueueSettings): Queue {
  const messages = new Map<string, Message>();
  const dead: string[] = [];

  function send(body: string, delayMs = 0): void {
    const messageId = randomUUID();
    messages.set(messageId, { messageId, body, visibleAt: now() + delayMs, receiveCount: 0 });
  }

  function receive(): ReceivedMessage | null {
    const message = [...messages.values()].find(({ visibleAt }) => visibleAt <= now());
    if (message === undefined) return null;
    if (message.receiveCount >= maxReceiveCount) {
      messages.delete(message.messageId);
      dead.push(message.body);
      return receive();
    }
    message.receiveCount += 1;
    message.visibleAt = now() + visibilityMs;
    const { messageId, body, receiveCount } = message;
    return { messageId, body, attributes: { ApproximateReceiveCount: String(receiveCount) } };
  }

  return {
    send,
    receive,
    delete: (messageId) => {
      messages.delete(messageId);
    },
    nextIn: () => {
      const times = [...messages.values()].map(({ visibleAt }) => visibleAt);
      return times.length === 0 ? null : Math.max(0, Math.min(...times) - now());
    },
    deadLetters: () => dead,
    redrive: () => {
      for (const body of dead.splice(0)) send(body);
    },
  };
}
