/** Settings of CSS, the later after the earlier. */
export type Settings = readonly (readonly [name: string, value: string])[];

/** Of a style, or of all rules of a sheet: in small letters, without comments. */
export function settingsIn(style: string): Settings {
  const bare = style.replace(/\/\*[\s\S]*?\*\//gu, '').toLowerCase();
  return bare.split(/[;{}]/u).flatMap((setting) => {
    const colon = setting.indexOf(':');
    const value = setting.slice(colon + 1).replace(/!\s*important\s*$/u, '');
    return colon < 0 ? [] : [[setting.slice(0, colon).trim(), value.trim()] as const];
  });
}

export function settingOf(settings: Settings, wanted: string): string | undefined {
  return settings.findLast(([name]) => name === wanted)?.[1];
}

type Test = (value: string) => boolean;

const isNothing: Test = (value) => /^0(?:\.0\d*)?(?:[a-z]+|%)?$/u.test(value);
/** In any unit: further than a text is set out by. */
const isFarOff: Test = (value) => Number.parseFloat(value) <= -100;

/** Settings by which text is not seen, or something else is in its place. */
const HIDING: Readonly<Record<string, Test>> = {
  display: (value) => value === 'none',
  visibility: (value) => value === 'hidden' || value === 'collapse',
  'content-visibility': (value) => value === 'hidden',
  opacity: isNothing,
  'font-size': (value) => isNothing(value) || /^[01](?:\.\d+)?(?:px|pt)$/u.test(value),
  color: (value) => value === 'transparent',
  'text-indent': isFarOff,
  left: isFarOff,
  top: isFarOff,
  'margin-left': isFarOff,
  clip: (value) => value !== 'auto',
  'clip-path': (value) => value !== 'none',
  transform: (value) => value !== 'none',
  content: (value) => !/^(?:none|normal|''|"")$/u.test(value),
};

export function areHiding(settings: Settings): boolean {
  const isCut = ['height', 'max-height', 'width', 'max-width'].some((side) =>
    isNothing(settingOf(settings, side) ?? ''),
  );
  const isClipped = /hidden|clip/u.test(settingOf(settings, 'overflow') ?? '');
  return (isCut && isClipped) || settings.some(([name, value]) => HIDING[name]?.(value) === true);
}

export function isWhite(colour: string | undefined): boolean {
  return /^(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/u.test(colour ?? '');
}
