import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Origin } from './origin.ts';

export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** What a rule says of one case it looked at. `skipped`: it cannot be judged; that is not `passed`. */
export type Verdict =
  | { readonly outcome: 'passed' | 'skipped'; readonly at: readonly Pointer[] }
  | {
      readonly outcome: 'failed';
      readonly at: readonly Pointer[];
      readonly message: Message;
      readonly expected: number | string | null;
      readonly actual: number | string | null;
      /** Where one case weighs less or more than the rule: judged with blanks as zero, say. */
      readonly severity?: Severity;
      /** The one figure whose correction would settle it, where the rule itself can tell. */
      readonly suspect?: Pointer;
    };

export interface Rule {
  /** Published, kebab-case, says what must hold; never renamed. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Message;
  /** The sentence of the form, the notice or the regulation that it rests on, or `inferred`. */
  readonly basis: string;
  /** What a report says that fails it, for the printed catalogue. */
  readonly example: string;
  /** The version of the catalogue that it came with. */
  readonly since: string;
  /** `reading`: its findings are about how the document was read, not about what its author wrote; `unknown`: nobody can tell which. */
  readonly concerns?: Exclude<Origin, 'document'>;
  readonly check: (report: Report, previous: Report | null) => Iterable<Verdict>;
}
