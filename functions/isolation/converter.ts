import { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import { convertInChild } from './convert-in-child.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { openNursery } from './nursery.ts';
import { childProgram, startChild } from './start-child.ts';
import { takingTurns } from './turns.ts';

/** processReport() for strangers' files: each in a process of its own, which is watched and stopped. */
export interface Converter {
  /** Rejects only for what is not the document's doing. */
  readonly convert: (input: Input) => Promise<Outputs>;
  /** Also ends what is under way. A converter that is not closed keeps its process alive. */
  readonly close: () => Promise<void>;
}

export interface ConverterOptions {
  /** Documents at a time. */
  readonly jobs: number;
  readonly limits?: Partial<Limits>;
  /** Hears why a reader was stopped or what it said when it broke down: it may be our error, and it may quote the document. */
  readonly onFailure?: (input: Input, error: DocumentError) => void;
  /** What a child runs, where not the program beside this one. */
  readonly program?: string;
}

export function createConverter(options: ConverterOptions): Converter {
  const limits = { ...defaultLimits, ...options.limits };
  const nursery = openNursery(() => startChild(options.program ?? childProgram, limits));
  const inTurn = takingTurns(options.jobs);

  async function convert(input: Input): Promise<Outputs> {
    if (input.bytes.length > limits.inputBytes) {
      return failureOf(input, new DocumentError('too-large', `more than ${limits.inputBytes} bytes`));
    }
    try {
      return await convertInChild(nursery.take(), input, limits);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      options.onFailure?.(input, error);
      return await failureOf(input, error);
    } finally {
      nursery.refill();
    }
  }

  return { convert: (input) => inTurn(() => convert(input)), close: nursery.close };
}

/** What renders is loaded where a document fails: for all others their reader does it. */
async function failureOf(input: Input, error: DocumentError): Promise<Outputs> {
  const { renderFailure } = await import('../../lib/output/render-report.ts');
  return renderFailure(input, error);
}
