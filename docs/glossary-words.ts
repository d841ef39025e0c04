/** A word of the project: what an office calls it, what the code and `report.json` call it. */
export interface Word {
  readonly zh: string;
  readonly en: string;
  readonly meaning: string;
  /** Where it stands in the files that are written. */
  readonly where: string;
}

/** What neither the form nor the catalogue of rules says. */
export const projectWords: readonly Word[] = [
  { zh: '年报', en: 'report', meaning: 'what a 政府信息公开工作年度报告 says, in one shape', where: '`report.json`' },
  {
    zh: '文件',
    en: 'document',
    meaning: 'the PDF, Word or text file in which a report came',
    where: '`/source`',
  },
  { zh: '单位（机关）', en: 'agency', meaning: 'whose report it is, by its full name', where: '`/agency/name`' },
  { zh: '年度', en: 'year', meaning: 'the year reported on, not the year of publication', where: '`/year`' },
  {
    zh: '版式',
    en: 'edition',
    meaning: 'an official wording of the form: that of 2019 (years 2019 and 2020) or of 2021 (from 2021 on)',
    where: '`/edition`',
  },
  {
    zh: '部分',
    en: 'section',
    meaning: 'one of the six prescribed parts, always all there; `heading` is null where the report lacks it',
    where: '`/sections`',
  },
  {
    zh: '数字（件数、金额）',
    en: 'figure',
    meaning: 'the number in a field; null for an empty cell or `/`, never 0 for it',
    where: 'the three tables',
  },
  {
    zh: '出处',
    en: 'evidence',
    meaning: 'how a figure is printed, and on which page in which place',
    where: '`/evidence`, by the pointer of the figure',
  },
  {
    zh: '表述',
    en: 'claim',
    meaning: 'a figure that the narrative states; see `claims.md`',
    where: '`/claims`',
  },
  {
    zh: '未录入内容',
    en: 'loss',
    meaning: 'what stood in the document and is not in the report: watermarks, hidden text, pictures',
    where: '`/losses`',
  },
  {
    zh: '规则',
    en: 'rule',
    meaning: 'what must hold of a report; see `rules.md`',
    where: '`/rules` of `validation.json`',
  },
  {
    zh: '发现的问题',
    en: 'finding',
    meaning: 'one case in which a rule fails: 错误 (error), 疑点 (warning) or 提示 (info)',
    where: '`/findings` of `validation.json`',
  },
  {
    zh: '疑错',
    en: 'suspect',
    meaning: 'the one figure at the crossing of a failing row and a failing column',
    where: '`/findings/…/suspect` of `validation.json`',
  },
  {
    zh: '报送情况',
    en: 'coverage',
    meaning: 'who has filed for a year (已报送), who has not (未报送), who filed more than once (重复报送)',
    where: '`coverage.csv` of `gongkai collect`; the page of `npm start`',
  },
  {
    zh: '逐级汇总',
    en: 'roll-up',
    meaning: "the sum of the members' reports, as an authority reports it",
    where: '`rollup.json` of `gongkai rollup`',
  },
];

/** The verdict on a report, in words. */
export const verdictWords: readonly Word[] = [
  { zh: '可用', en: 'valid', meaning: 'nothing was found', where: '`/status` of `validation.json`' },
  { zh: '有疑点', en: 'warnings', meaning: 'a person should look at something', where: '`/status`' },
  { zh: '有错误', en: 'invalid', meaning: 'what the form or the report itself says does not hold', where: '`/status`' },
  {
    zh: '无法读取',
    en: 'unreadable',
    meaning: 'the file could not become a report; `/error` says why',
    where: '`/status`',
  },
];
