import { jsonLine } from './printable.ts';
import type { Voice } from './voice.ts';
import { countByStatus } from './voice.ts';

/** One JSON object a line, for programs; never the document's text but the message of its first finding. */
export function jsonVoice(write: (text: string) => void): Voice {
  const say = (value: unknown) => {
    write(`${jsonLine(value)}\n`);
  };
  return {
    begin: (files) => {
      say({ event: 'begun', files });
    },
    notice: ({ about, ...notice }) => {
      say({ event: about, ...notice });
    },
    result: ({ verdict, ...result }) => {
      const event = verdict.status === 'unreadable' ? 'report.unreadable' : 'report.converted';
      say({ event, ...result, ...verdict });
    },
    end: (results) => {
      say({ event: 'ended', files: results.length, ...countByStatus(results) });
    },
  };
}
