/** The digits from 0, and what stands for ten, hundred and thousand, of a way of writing numbers in Chinese characters. */
export interface NumberScript {
  readonly digits: string;
  readonly units: string;
  /** What stands for ten thousand. */
  readonly myriad: string;
  /** Whether ten is 壹拾 rather than 十, and a hundred 一百 rather than 百. */
  readonly ones: { readonly ten: boolean; readonly hundred: boolean };
}

/** 203 → 二百零三. From a hundred million on, decimal. */
export function spelledNumber(value: number, script: NumberScript): string {
  if (value >= 100_000_000) return String(value);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return groupOf(value, script) || script.digits.charAt(0);
  const gap = low > 0 && low < 1000 ? script.digits.charAt(0) : '';
  return `${groupOf(high, script)}${script.myriad}${gap}${groupOf(low, { ...script, ones: { ...script.ones, ten: true } })}`;
}

/** Below ten thousand; '' for 0. A run of zeros within is one 零. */
function groupOf(value: number, script: NumberScript): string {
  const zero = script.digits.charAt(0);
  const figures = Array.from(String(value), Number);
  const spelled = figures.map((figure, index) => {
    const power = figures.length - 1 - index;
    if (figure === 0) return zero;
    const bare =
      figure === 1 && index === 0 && ((power === 1 && !script.ones.ten) || (power > 1 && !script.ones.hundred));
    return (bare ? '' : script.digits.charAt(figure)) + script.units.charAt(power - 1);
  });
  return collapseZeros(spelled, zero);
}

function collapseZeros(spelled: readonly string[], zero: string): string {
  const kept = spelled.filter((each, index) => each !== zero || spelled[index - 1] !== zero).join('');
  return kept.endsWith(zero) ? kept.slice(0, -1) : kept;
}

/** 203 → 二〇三. */
export function digitByDigit(value: number, digits: string): string {
  return Array.from(String(value), (figure) => digits.charAt(Number(figure))).join('');
}
