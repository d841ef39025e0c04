import * as z from 'zod';

/** Fifteen digits are read, at most in 亿元, which makes 万元 of them. Whatever adds such numbers up stays finite. */
const BEYOND = 1e19;

/** A number as documents print it. */
export const printedNumber = z.number().gt(-BEYOND).lt(BEYOND);
