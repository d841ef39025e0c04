import type { Pointer } from '../report/pointer.ts';
import type { Verdict } from './rule.ts';

type Failure = Omit<Extract<Verdict, { outcome: 'failed' }>, 'outcome'>;

export const passed = (...at: readonly Pointer[]): Verdict => ({ outcome: 'passed', at });

export const skipped = (...at: readonly Pointer[]): Verdict => ({ outcome: 'skipped', at });

export const failed = (failure: Failure): Verdict => ({ outcome: 'failed', ...failure });
