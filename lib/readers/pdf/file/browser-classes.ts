/** Classes of a browser that pdf.js names while it loads, and would need only to paint. To be imported before pdf.js. */
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: Object });
}

/** A font that is at hand as soon as it is named: nothing is painted with it. */
class FontFace {
  readonly loaded = Promise.resolve();
  readonly family: string;
  readonly data: unknown;

  constructor(family: string, data: unknown) {
    this.family = family;
    this.data = data;
  }
}
if (!('FontFace' in globalThis)) Object.assign(globalThis, { FontFace });
