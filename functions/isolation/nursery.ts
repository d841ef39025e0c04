import type { Child } from './start-child.ts';

/** Keeps one child ahead of the next document, so that nobody waits while its libraries are loaded. */
export interface Nursery {
  readonly take: () => Child;
  /** Starts the next spare; called when a document is done, as starting one takes a processor too. */
  readonly refill: () => void;
  /** Ends every child, the busy ones as well. */
  readonly close: () => Promise<void>;
}

export function openNursery(start: () => Child): Nursery {
  const living = new Set<Child>();
  let spare: Child | undefined = startChild();
  let isOpen = true;

  function startChild(): Child {
    const child = start();
    living.add(child);
    void child.ended.then(() => living.delete(child));
    return child;
  }

  const killAll = () => {
    for (const child of living) child.kill();
  };
  process.once('exit', killAll);

  return {
    take: () => {
      const child = spare?.isAlive() ? spare : startChild();
      spare = undefined;
      return child;
    },
    refill: () => {
      if (isOpen) spare ??= startChild();
    },
    close: async () => {
      isOpen = false;
      process.off('exit', killAll);
      killAll();
      await Promise.all([...living].map(({ ended }) => ended));
    },
  };
}
