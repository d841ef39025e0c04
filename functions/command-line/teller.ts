import { jsonVoice } from './json-voice.ts';
import { jsonLine } from './printable.ts';
import type { Progress } from './progress.ts';
import { closingLine, showProgress } from './progress.ts';
import { terminalVoice } from './terminal-voice.ts';
import type { Voice } from './voice.ts';

export type LogFormat = 'text' | 'json';

/** How a command that makes one thing of many reports tells of it: in lines for a person, or in JSON for a program. */
export interface Teller {
  readonly notice: Voice['notice'];
  readonly progress: (total: number) => Progress;
  readonly done: (outcome: { readonly lines: readonly string[]; readonly event: object }) => void;
}

export function tellerFor(log: LogFormat): Teller {
  return log === 'json' ? forPrograms : forPeople;
}

const forPeople: Teller = {
  notice: terminalVoice().notice,
  progress: showProgress,
  done: ({ lines }) => {
    for (const line of lines) closingLine(line);
  },
};

const forPrograms: Teller = {
  notice: jsonVoice((text) => process.stdout.write(text)).notice,
  progress: () => ({ step: () => undefined, end: () => undefined }),
  done: ({ event }) => {
    process.stdout.write(`${jsonLine(event)}\n`);
  },
};
