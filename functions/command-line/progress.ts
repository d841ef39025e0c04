import { SingleBar } from 'cli-progress';
import { printable } from './printable.ts';

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** A bar on a terminal; elsewhere nothing. */
export function showProgress(total: number): Progress {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {eta_formatted}',
    clearOnComplete: true,
    noTTYOutput: false,
  });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    end: () => {
      bar.stop();
    },
  };
}

export function closingLine(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}
