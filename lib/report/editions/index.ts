import type { Edition } from '../form.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

export const editions: readonly Edition[] = [edition2019, edition2021];
