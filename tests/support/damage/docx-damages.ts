import type { Element } from '@xmldom/xmldom';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import JSZip from 'jszip';
import type { Draw } from '../generated/draw.ts';
import type { Damage } from './damages.ts';
import { insideDocx } from './inside-docx.ts';

const LINKS = 'word/_rels/document.xml.rels';

/** Leaves out a part, which others may name. */
const dropPart: Damage = async (bytes, { pick }) => {
  const zip = await JSZip.loadAsync(bytes);
  const [first, ...others] = Object.keys(zip.files);
  if (first === undefined) return null;
  zip.remove(pick([first, ...others]));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

/** Leaves out a part of the document, and the relationship that led to it. */
const dropPartAndLink: Damage = async (bytes, { pick }) => {
  const zip = await JSZip.loadAsync(bytes);
  const links = await zip.file(LINKS)?.async('text');
  const [first, ...others] = [...(links ?? '').matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g)];
  if (links === undefined || first === undefined) return null;
  const [link, target = ''] = pick([first, ...others]);
  zip.remove(`word/${target}`);
  zip.file(LINKS, links.replace(link, ''), { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

/** Changes one element of these names; null where there is none. */
function inElement(names: readonly string[], change: (found: Element, draw: Draw) => void): Damage {
  return insideDocx((bytes, draw) => {
    const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml');
    const [first, ...others] = names.flatMap((name) => [...document.getElementsByTagName(name)]);
    if (first === undefined) return null;
    change(draw.pick([first, ...others]), draw);
    return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
  });
}

function drop(found: Element): void {
  found.parentNode?.removeChild(found);
}

function double(found: Element): void {
  found.parentNode?.insertBefore(found.cloneNode(true), found);
}

/** What the geometry of a table is told by; what these hold is text of no one. */
const GEOMETRY = ['w:gridSpan', 'w:vMerge', 'w:tcPr', 'w:tblGrid', 'w:gridCol', 'w:tblPr', 'w:trPr'];
const STRUCTURE = ['w:tbl', 'w:tr', 'w:tc'];

function otherSpan(found: Element, { pick }: Draw): void {
  const span = Number(found.getAttribute('w:val') ?? 1);
  found.setAttribute('w:val', String(pick([span - 1, span + 1, span + 3, 0])));
}

function otherMerge(found: Element): void {
  if (found.getAttribute('w:val') === 'restart') found.removeAttribute('w:val');
  else found.setAttribute('w:val', 'restart');
}

/**
 * What leaves a sound document that says something else is not among them (a paragraph less, a letter for another): no reader
 * could know.
 */
export const docxDamages: Readonly<Record<string, Damage>> = {
  'part dropped': dropPart,
  'properties dropped': inElement(GEOMETRY, drop),
  'rows and cells dropped': inElement(STRUCTURE, drop),
  'rows and cells doubled': inElement(STRUCTURE, double),
  'gridSpan changed': inElement(['w:gridSpan'], otherSpan),
  'vMerge changed': inElement(['w:vMerge'], otherMerge),
  'part dropped, and what names it': dropPartAndLink,
};
