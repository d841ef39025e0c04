export type Step = 'get' | 'read' | 'put';

/** How long the steps of one document took, in milliseconds. */
export interface Stopwatch {
  readonly time: <T>(step: Step, work: () => Promise<T>) => Promise<T>;
  readonly read: () => Readonly<Partial<Record<Step, number>>>;
}

export function startStopwatch(): Stopwatch {
  const taken: Partial<Record<Step, number>> = {};
  return {
    time: async (step, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        taken[step] = Math.round((taken[step] ?? 0) + performance.now() - start);
      }
    },
    read: () => taken,
  };
}
