import type { Box, Loss } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';

/** A page that is little but a picture was scanned: what it says is lost. Smaller pictures are named without alarm. */
export function pictureLosses({ page, width, height, images, glyphs }: PageMarks): Loss[] {
  const area = ([left, top, right, bottom]: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);
  const bare = glyphs.filter(({ text, hidden }) => text.trim() !== '' && hidden === null).length < 50;
  return images
    .filter((box) => area(box) > 0)
    .map((box) => {
      const scanned = bare && area(box) > 0.5 * width * height;
      return { kind: 'image', text: scanned ? 'the page is a picture' : '', spot: { page, box }, inTable: scanned };
    });
}
