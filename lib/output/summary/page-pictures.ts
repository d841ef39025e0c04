import type { PagePicture } from '../../document/model.ts';
import type { Message } from '../../rules/rule.ts';
import { both } from './both.ts';
import type { MarkedBox } from './draw-page.ts';
import { drawPage } from './draw-page.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks, PublishedFinding } from './marks.ts';
import { findingAnchor } from './places.ts';

/** Pages beyond this many are named, not drawn. */
const MOST_PAGES = 6;

/** The pages with errors and doubts as pictures, what took part in them boxed. */
export function pagePictures(
  findings: readonly PublishedFinding[],
  pictures: readonly PagePicture[],
  marks: Marks,
): Markup {
  const byPage = Map.groupBy(boxesOf(findings), ({ page }) => page);
  const drawn = pictures.filter(({ page }) => byPage.has(page)).slice(0, MOST_PAGES);
  if (byPage.size === 0) return nothing;
  const rest = [...byPage.keys()].filter((page) => !drawn.some((picture) => picture.page === page));
  return markup`<section id="pages" aria-labelledby="pages-title">
<h2 id="pages-title">${both({ zh: '原件页面', en: 'Pages of the document' })}</h2>
${drawn.length === 0 ? nothing : note}
${drawn.map((picture) => figure(picture, byPage.get(picture.page) ?? [], marks))}
${rest.length === 0 ? nothing : markup`<p class="rest">${both((pictures.length === 0 ? judgedAlone : notDrawn)(rest))}</p>`}
</section>`;
}

const note = markup`<p class="note">${both({
  zh: '本图按读取的文字和表格线重新绘制，字体与原件不同，不含印章、图片和隐藏文字。实线框为最可能填错的数字，虚线框为参与核对的数字。',
  en: 'Drawn anew from the text and the rulings that were read: fonts differ, seals and pictures are left out. A solid box is the figure that is most likely wrong, a dashed one took part in a finding.',
})}</p>`;

function notDrawn(pages: readonly number[]): Message {
  const list = pages.toSorted((a, b) => a - b);
  return {
    zh: `第${list.join('、')}页没有画出，请直接查看原件。`,
    en: `Not drawn: page ${list.join(', ')}; look at the document.`,
  };
}

/** A stored report that is judged again comes without its document. */
function judgedAlone(pages: readonly number[]): Message {
  const list = pages.toSorted((a, b) => a - b);
  return {
    zh: `本摘要由已存的数据重新核对生成，没有页面图；有关数字在原件第${list.join('、')}页，请直接查看原件。`,
    en: `The stored report was judged again without its document, so that no page is drawn; the figures are on page ${list.join(', ')} of the document.`,
  };
}

function boxesOf(findings: readonly PublishedFinding[]): MarkedBox[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ evidence }) =>
      evidence.flatMap(({ pointer, page, box }) =>
        page === undefined || box === undefined ? [] : [{ page, box, pointer }],
      ),
    );
}

function figure(picture: PagePicture, boxes: readonly MarkedBox[], marks: Marks): Markup {
  const numbers = [...new Set(boxes.flatMap(({ pointer }) => marks.get(pointer)?.findings ?? []))];
  const { page } = picture;
  return markup`<figure id="page-${page}">
${drawPage(picture, boxes, marks)}
<figcaption>${both({ zh: `第${page}页，问题`, en: `Page ${page}, findings` })} ${numbers
    .toSorted((a, b) => a - b)
    .map((number) => markup`<a href="#${findingAnchor(number)}">${number}</a> `)}</figcaption>
</figure>
`;
}
