import { squeeze } from '../../document/text.ts';
import type { OfficePackage } from './package/office-package.ts';
import type { WordParts } from './package/word-parts.ts';
import type { XmlElement } from './xml/xml.ts';
import { childAt, childrenNamed, elementsOf, outermost, stringOf, switchAt } from './xml/xml.ts';

const STORE = /^customxml\/(?!itemprops)[^/]+\.xml$|^docprops\/[^/]+\.xml$/u;
const FIGURE = /^[\d.,]+$/u;

/** What programs show in place of what stands in the text, or over it: which of two texts a person sees, the file does not tell. */
export function contradictions(source: OfficePackage, { document, body }: WordParts): string[] {
  return [
    ...otherWays(document).map((text) => `another way of saying the same that says otherwise: ${text}`),
    ...(document.attributes.has('mc:Ignorable') ? ignored(body) : []).map(
      (text) => `text in markup that readers may ignore: ${text}`,
    ),
    ...boundOtherwise(source, document).map((text) => `a control bound to data that says otherwise: ${text}`),
    ...floatingFigures(body).map((text) => `a figure that floats over the text: ${text}`),
    ...coveringShapes(body).map((name) => `a shape that may cover text: ${name}`),
  ];
}

function textOf(node: XmlElement): string {
  return squeeze(outermost(node, 'w:t', 'a:t', 'm:t').map(stringOf).join(''));
}

function otherWays(root: XmlElement): string[] {
  return outermost(root, 'mc:AlternateContent').flatMap((alternates) => {
    const choice = childrenNamed(alternates, 'mc:Choice').find(({ attributes }) => attributes.get('Requires') === '0');
    const fallback = childAt(alternates, 'mc:Fallback');
    const other = fallback && textOf(fallback);
    return choice && other && other !== textOf(choice) ? [other] : otherWaysWithin(alternates);
  });
}

function otherWaysWithin(alternates: XmlElement): string[] {
  return elementsOf(alternates).flatMap(otherWays);
}

function ignored(root: XmlElement): string[] {
  return elementsOf(root).flatMap((child) => {
    if (!child.name.startsWith('foreign:')) return ignored(child);
    const text = textOf(child);
    return text === '' ? [] : [text];
  });
}

/** A control shows what its data say, where the file holds them (ECMA-376 part 1, 17.5.2.6). */
function boundOtherwise(source: OfficePackage, root: XmlElement): string[] {
  const bound = controlsIn(root).filter(
    (control) => childAt(control, 'w:sdtPr', 'w:dataBinding') ?? childAt(control, 'w:sdtPr', 'w15:dataBinding'),
  );
  const shown = bound
    .filter((control) => switchAt(control, 'w:sdtPr', 'w:showingPlcHdr') !== true)
    .flatMap((control) => textOf(childAt(control, 'w:sdtContent') ?? control) || []);
  if (shown.length === 0) return [];
  const stores = source.names.filter((name) => STORE.test(name)).flatMap((name) => source.read(name) ?? []);
  const said = new Set(stores.flatMap(wordsIn));
  return shown.filter((text) => stores.length > 0 && !said.has(text));
}

function controlsIn(root: XmlElement): XmlElement[] {
  return outermost(root, 'w:sdt').flatMap((control) => [control, ...controlsIn(control)]);
}

function wordsIn(node: XmlElement): string[] {
  const children = elementsOf(node);
  return [...node.attributes.values(), ...(children.length === 0 ? [stringOf(node)] : [])]
    .map(squeeze)
    .concat(children.flatMap(wordsIn));
}

/** A box, a frame or a floating table that holds a figure and nothing else. */
function floatingFigures(body: XmlElement): string[] {
  const boxes = outermost(body, 'w:txbxContent');
  const tables = outermost(body, 'w:tbl').filter((table) => childAt(table, 'w:tblPr', 'w:tblpPr'));
  const frames = outermost(body, 'w:p').filter((paragraph) => childAt(paragraph, 'w:pPr', 'w:framePr'));
  return [...new Set([...boxes, ...tables, ...frames].map(textOf))].filter((text) => FIGURE.test(text));
}

/** A line is thinner, in English Metric Units and in points. */
const THICK = 60_000;
const POINTS = 5;

/** Shapes that float, are filled and show no text. */
function coveringShapes(body: XmlElement): string[] {
  const drawn = outermost(body, 'wp:anchor').filter((anchor) => {
    const extent = childAt(anchor, 'wp:extent')?.attributes;
    const isThick = ['cx', 'cy'].every((side) => Number(extent?.get(side)) > THICK);
    const behind = ['1', 'true'].includes(anchor.attributes.get('behindDoc') ?? '');
    return isThick && !behind && outermost(anchor, 'wps:spPr').some(isFilled) && textOf(anchor) === '';
  });
  const old = outermost(body, 'v:rect', 'v:shape', 'v:roundrect', 'v:oval').filter((shape) => {
    const style = shape.attributes.get('style') ?? '';
    const sides = ['width', 'height'].map((side) =>
      Number(new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)pt`, 'u').exec(style)?.[1] ?? 0),
    );
    const isEmpty = outermost(shape, 'v:imagedata', 'v:textpath', 'v:textbox').length === 0;
    const isThere =
      /position:\s*absolute/u.test(style) && !/z-index:\s*-/u.test(style) && sides.every((side) => side > POINTS);
    return isThere && isEmpty && !['f', 'false'].includes(shape.attributes.get('filled') ?? '');
  });
  const names = drawn.map((anchor) => childAt(anchor, 'wp:docPr')?.attributes.get('name') ?? '');
  return [...names, ...old.map(({ attributes }) => attributes.get('id') ?? '')];
}

function isFilled(properties: XmlElement): boolean {
  return elementsOf(properties).some(({ name }) =>
    ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill'].includes(name),
  );
}
