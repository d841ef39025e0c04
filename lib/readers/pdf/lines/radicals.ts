/**
 * CJK radicals (U+2E80–2FDF) as the ideographs that they stand for: browsers and some report servers embed fonts whose glyphs
 * are named after the radical, so that 行 comes out as ⾏. Kangxi radicals fold by NFKC; for the Radicals Supplement it does not,
 * and the pairs below are Unicode's Equivalent_Unified_Ideograph.
 */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫' +
  '⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝' +
  '⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯' +
  '⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characters = Array.from(supplement);
const ideographs = new Map(
  characters.flatMap((character, at) => (at % 2 === 0 ? [[character, characters[at + 1] ?? character] as const] : [])),
);

/** Kangxi radicals, compatibility ideographs, and the forms that vertical writing gives to punctuation. */
const FOLDED = /[\u2f00-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f]/gu;

/** The radical ⼾ is 戶 by Unicode, but the one glyph that fonts for the mainland have for it is that of 户. */
const simplified = new Map([['⼾', '户']]);

/** The text with each radical and compatibility form replaced by the character it stands for. */
export function unifyIdeographs(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/gu, (radical) => ideographs.get(radical) ?? radical)
    .replace(FOLDED, (form) => simplified.get(form) ?? form.normalize('NFKC'));
}
