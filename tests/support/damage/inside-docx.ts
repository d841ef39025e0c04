import JSZip from 'jszip';
import type { Damage } from './damages.ts';

const BODY = 'word/document.xml';

/** Spoils the body of a DOCX and packs it again, with a checksum that is right. */
export function insideDocx(damage: Damage): Damage {
  return async (bytes, draw) => {
    const zip = await JSZip.loadAsync(bytes);
    const body = await zip.file(BODY)?.async('uint8array');
    const spoiled = body && (await damage(body, draw));
    if (!spoiled) return null;
    zip.file(BODY, spoiled, { createFolders: false });
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };
}
