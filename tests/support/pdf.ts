import { fonts, stream } from './pdf-fonts.ts';

/** What is drawn: operators of a content stream, or a form that holds some. The origin is the top left corner, y goes up. */
export type Mark = string | { readonly form: readonly Mark[]; readonly entries?: string };

export interface PageDrawing {
  readonly marks: readonly Mark[];
  /** In points; A4 upright. */
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
}

/** Writes a PDF, uncompressed, with nothing in it but what it draws. */
export function pdfOf(...pages: readonly PageDrawing[]): Uint8Array {
  const file = new Map<number, string>();
  const add = (body: string): number => {
    const number = file.size + 1;
    file.set(number, body);
    return number;
  };
  const catalog = add('');
  const tree = add('');
  const layers = ['on', 'off'].map((name) => add(`<< /Type /OCG /Name (${name}) >>`));
  const resources = { entries: `/Font << ${addFonts(add)} >> ${statesAndLayers(layers)}`, add };
  const kids = pages.map((page) => addPage(page, tree, resources));
  file.set(catalog, `<< /Type /Catalog /Pages ${tree} 0 R /OCProperties ${layerProperties(layers)} >>`);
  file.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  return serialise([...file.values()]);
}

/** Adds an object to the file; returns its number. */
type Add = (body: string) => number;

interface Resources {
  readonly entries: string;
  readonly add: Add;
}

function addFonts(add: Add): string {
  return Object.entries(fonts)
    .map(([name, { objects }]) => {
      const numbers: number[] = [];
      for (const body of objects.toReversed()) numbers.unshift(add(referring(body, objects.length, numbers)));
      return `/${name} ${numbers[0] ?? 0} 0 R`;
    })
    .join(' ');
}

/** Puts the numbers of the objects that follow in their places; they were added last first. */
function referring(body: string, count: number, after: readonly number[]): string {
  return body.replace(/@(\d)/g, (_, at: string) => `${after[Number(at) - (count - after.length)] ?? 0} 0 R`);
}

function statesAndLayers([on = 0, off = 0]: readonly number[]): string {
  return `/ExtGState << /clear << /ca 0 >> /faint << /ca 0.3 >> >> /Properties << /on ${on} 0 R /off ${off} 0 R >>`;
}

function layerProperties([on = 0, off = 0]: readonly number[]): string {
  return `<< /OCGs [${on} 0 R ${off} 0 R] /D << /OFF [${off} 0 R] >> >>`;
}

function addPage({ marks, width = 595, height = 842, rotate = 0 }: PageDrawing, tree: number, all: Resources): number {
  const { content, forms } = contentOf(marks, all);
  const contents = all.add(stream(`1 0 0 1 0 ${height} cm\n${content}`));
  return all.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${contents} 0 R
      /Resources << ${all.entries} /XObject << ${forms} >> >> >>`,
  );
}

function contentOf(marks: readonly Mark[], all: Resources): { readonly content: string; readonly forms: string } {
  const forms: string[] = [];
  const lines = marks.map((mark) => {
    if (typeof mark === 'string') return mark;
    const inner = contentOf(mark.form, all);
    const own = `/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000] ${mark.entries ?? ''}
      /Resources << ${all.entries} /XObject << ${inner.forms} >> >>`;
    forms.push(`/form${forms.length} ${all.add(stream(inner.content, own))} 0 R`);
    return `/form${forms.length - 1} Do`;
  });
  return { content: lines.join('\n'), forms: forms.join(' ') };
}

function serialise(bodies: readonly string[]): Uint8Array {
  const objects = bodies.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  const header = '%PDF-1.7\n';
  const offsets = objects.map((_, at) => header.length + objects.slice(0, at).join('').length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const end = header.length + objects.join('').length;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return new TextEncoder().encode(header + objects.join('') + xref);
}
