/** The sum as on paper: 0.1 and 0.2 make 0.3. */
export function addExactly(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const sum = values.reduce((total, value) => total + unitsOf(value, decimals), 0n);
  return Number(`${sum}e-${decimals}`);
}

/** From 1e21 on, `toFixed` writes an exponent, and no number has a fraction. */
function unitsOf(value: number, decimals: number): bigint {
  if (Math.abs(value) >= 1e21) return BigInt(value) * 10n ** BigInt(decimals);
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

/** Of the shortest decimal that is this number; `toFixed` takes up to a hundred. */
function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  return Math.min(100, Math.max(0, fraction.length - Number(exponent)));
}
