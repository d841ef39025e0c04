import { createHash } from 'node:crypto';
import { markup } from './markup.ts';

/** Chinese is shown where a browser cannot tell which language was chosen, and on paper. */
export const style = markup`
:root {
  color-scheme: light;
  --ink: #1d2530; --soft: #4b5563; --line: #c5cbd3; --ground: #f4f5f7; --paper: #fff; --link: #0b4a8f;
  --error: #a11616; --error-ground: #fdeceb; --warning: #7a4a00; --warning-ground: #fff4dc;
  --good: #14603a; --good-ground: #e7f5ec; --info: #3d4a5c; --info-ground: #eceff3;
  --sans: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", sans-serif;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STSong", "SimSun", serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.7 var(--sans); overflow-wrap: anywhere; }
.en { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: var(--link); text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #1f6fd1; outline-offset: 2px; border-radius: 2px; }
:target { box-shadow: 0 0 0 3px #1f6fd1; }
h1, h2, h3, h4, .document .title { font-family: var(--serif); line-height: 1.4; font-weight: 700; }
h2 { font-size: 1.35rem; margin: 0 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 0; }
h4 { font-size: 1rem; margin: 1.2rem 0 0.4rem; }
code { font-size: 0.85em; color: var(--soft); }
p { margin: 0 0 0.75rem; }
header { position: relative; background: var(--paper); border-top: 5px solid #8c1c13; border-bottom: 1px solid var(--line); padding: 1.5rem max(1.25rem, calc((100% - 73.5rem) / 2)) 1.25rem; }
header .kind { margin: 0 9rem 0.35rem 0; color: var(--soft); font-size: 0.9rem; }
h1 { margin: 0; font-size: clamp(1.35rem, 3.4vw, 1.9rem); }
header .agency { margin: 0.35rem 0 0; color: var(--soft); }
.languages { position: absolute; top: 1.25rem; right: max(1.25rem, calc((100% - 73.5rem) / 2)); margin: 0; padding: 0; border: 0; display: flex; }
.languages input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.languages label { padding: 0.1rem 0.7rem; border: 1px solid var(--soft); font-size: 0.9rem; cursor: pointer; background: var(--paper); }
.languages label + input + label { border-left: 0; }
.languages input:checked + label { background: var(--ink); border-color: var(--ink); color: #fff; }
.languages input:focus-visible + label { outline: 3px solid #1f6fd1; outline-offset: 2px; }
.columns { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2rem; max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; align-items: start; }
body > main { max-width: 56rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 3rem; }
main > section { background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: 1.5rem; margin-top: 1.5rem; }
nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; margin-top: 1.5rem; padding: 0.5rem 0; font-size: 0.92rem; line-height: 1.45; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul.sections { border-left: 2px solid var(--line); margin: 0.15rem 0 0.4rem 0.6rem; padding-left: 0.6rem; font-size: 0.95em; }
nav a { display: inline-block; padding: 0.3rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.note, .rest, .basis { color: var(--soft); font-size: 0.9rem; }
.none { color: var(--soft); margin: 0; }
.lacking { color: var(--error); font-weight: 700; }

.verdict { border-left-width: 8px; }
.verdict h2 { font-size: 1.8rem; margin-bottom: 0.4rem; display: flex; align-items: center; gap: 0.7rem; }
.verdict .sign { display: inline-grid; place-items: center; width: 2.3rem; height: 2.3rem; border-radius: 50%; border: 3px solid; font: 700 1.4rem/1 var(--sans); }
.verdict .next { margin: 0; }
main > .verdict.valid { background: var(--good-ground); border-color: var(--good); }
main > .verdict.warnings { background: var(--warning-ground); border-color: var(--warning); }
main > .verdict.invalid { background: var(--error-ground); border-color: var(--error); }
main > .verdict.unreadable { background: var(--info-ground); border-color: var(--info); }
.verdict.valid h2, .verdict.valid .sign { color: var(--good); }
.verdict.warnings h2, .verdict.warnings .sign { color: var(--warning); }
.verdict.invalid h2, .verdict.invalid .sign { color: var(--error); }
.verdict.unreadable h2, .verdict.unreadable .sign { color: var(--info); }

ol.findings { list-style: none; margin: 0; padding: 0; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--info); border-radius: 3px; padding: 1rem 1.1rem; margin-top: 1rem; }
.finding:first-child { margin-top: 0; }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.finding h3 { font-family: var(--sans); font-size: 1.02rem; }
.finding .number { display: inline-block; min-width: 1.6em; padding: 0 0.3em; text-align: center; border-radius: 1em; background: var(--info); color: #fff; font-weight: 700; font-size: 0.9em; }
.finding.error .number { background: var(--error); }
.finding.warning .number { background: var(--warning); }
.finding .tag { font-size: 0.85em; font-weight: 700; color: var(--info); margin-right: 0.3em; }
.finding.error .tag { color: var(--error); }
.finding.warning .tag { color: var(--warning); }
.finding .basis { margin: 0.6rem 0 0; }
.difference { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 0.6rem 0 0; }
.difference div { display: flex; gap: 0.5rem; align-items: baseline; }
.difference dt { color: var(--soft); font-size: 0.9rem; white-space: nowrap; }
.difference dd { margin: 0; font-weight: 700; font-variant-numeric: tabular-nums; }

.scroll { position: relative; overflow-x: auto; margin: 0.75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; line-height: 1.45; }
th, td { border: 1px solid #8d96a3; padding: 0.3rem 0.4rem; text-align: left; vertical-align: middle; font-weight: 400; }
thead th { background: var(--info-ground); font-weight: 700; overflow-wrap: break-word; }
td { font-variant-numeric: tabular-nums; }
td.page { text-align: center; white-space: nowrap; }
table.figures td, table.figures th { min-width: 3.2rem; }
tr.suspect > * { background: var(--error-ground); }
.suspect-sign { color: var(--error); white-space: nowrap; font-size: 0.92em; }
caption { text-align: left; font: 700 1.02rem/1.5 var(--serif); padding: 0 0 0.4rem; }
table.form { min-width: 46rem; table-layout: fixed; background: var(--paper); }
table.form.proactiveDisclosure { min-width: 34rem; }
col.side { width: 25%; }
.requests col.side { width: 4.2rem; }
.requests col.side.last { width: auto; }
.requests col.figures { width: 7.4%; }
table.form.reviewAndLitigation { min-width: 52rem; }
table.form th { text-align: center; background: #f7f8fa; }
table.form th[scope="col"] { text-wrap: balance; }
table.form th[scope="row"] { text-align: left; }
table.form.requests th[scope="row"][rowspan]:not([rowspan="1"]) { text-align: center; }
table.form th.block { background: var(--info-ground); font-weight: 700; }
table.form th.corner { color: var(--soft); }
.aloud { color: var(--soft); font-size: 0.9em; }
.gloss { color: var(--soft); font-size: 0.8em; hyphens: auto; }
table.form td { height: 1.9rem; text-align: center; white-space: pre-line; }
td.missing { background: repeating-linear-gradient(135deg, #fff 0 6px, #eceff3 6px 12px); }
td.illegible { font-style: italic; }
.doubt { color: var(--warning); font-weight: 700; margin-left: 0.15em; }
.read { color: var(--soft); display: block; }
td.marked.warning { background: var(--warning-ground); }
td.marked.error { background: var(--error-ground); }
td.marked.suspect { background: #f9cfcb; box-shadow: inset 0 0 0 3px var(--error); font-weight: 700; padding: 0.45rem; }
td .suspect-sign { display: block; line-height: 1.2; font-size: 0.8em; }
sup { line-height: 1; font-size: 0.75em; }
sup a { padding: 0.1em 0.2em; text-decoration: none; font-weight: 700; }
sup a:hover { text-decoration: underline; }
:target:is(td) { box-shadow: inset 0 0 0 3px #1f6fd1; }

figure { margin: 1rem 0 0; }
figure svg { display: block; margin: 0 auto; width: 100%; max-width: 46rem; height: auto; border: 1px solid var(--line); background: #fff; }
figure text { font-family: var(--serif); fill: #111; }
figure .paper { fill: #fff; }
figure .rulings { fill: none; stroke: #444; stroke-width: 0.6; }
figure .box { fill: rgba(122, 74, 0, 0.1); stroke: var(--warning); stroke-width: 0.8; stroke-dasharray: 2.5 1.5; }
figure .box.suspect { fill: rgba(161, 22, 22, 0.16); stroke: var(--error); stroke-width: 2; stroke-dasharray: none; }
figcaption { margin-top: 0.4rem; text-align: center; font-size: 0.9rem; color: var(--soft); }

.document { font-family: var(--serif); font-size: 1.05rem; max-width: 42rem; margin: 0 auto; }
.document .title { font-size: 1.3rem; text-align: center; margin: 1rem 0; }
.document h3 { margin: 1.8rem 0 0.6rem; }
.document p { text-indent: 2em; margin: 0 0 0.5rem; white-space: pre-line; }
.document p.note, .document p.title { text-indent: 0; }
.document p.note { font-family: var(--sans); }
.document .closing { margin-top: 2rem; text-align: right; }
mark { background: none; color: inherit; text-decoration: underline 1px var(--soft); text-underline-offset: 0.3em; }
mark.marked.warning { background: var(--warning-ground); text-decoration: underline 2px var(--warning); }
mark.marked.error { background: var(--error-ground); text-decoration: underline 2px var(--error); }
.document p.marked, .document .title.marked, .document h3.marked, .document h4.marked { border-left: 4px solid var(--warning); padding-left: 0.6rem; background: var(--warning-ground); }
.document .marked.error:not(mark) { border-left-color: var(--error); background: var(--error-ground); }

ul.losses { margin: 0; padding-left: 1.2rem; }
ul.losses ul { padding-left: 1.2rem; color: var(--soft); font-size: 0.92rem; }
q::before, q::after { content: none; }
td.passed { color: var(--good); } td.failed { color: var(--error); font-weight: 700; } td.skipped { color: var(--soft); }
summary { cursor: pointer; color: var(--link); }
.checks td { white-space: nowrap; }
.facts { margin: 0; }
.facts div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; padding: 0.3rem 0; border-top: 1px solid var(--line); }
.facts div:first-child { border-top: 0; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; }

@media screen {
  body:has(#language-en:checked) .en { display: revert; }
  body:has(#language-en:checked) .zh { display: none; }
}
@media screen and (min-width: 34.01rem) {
  body:has(#language-en:checked) .requests col.figures { width: 9%; }
  body:has(#language-en:checked) .requests col.side:not(.last) { width: 5.2rem; }
}
@media (max-width: 60rem) {
  .columns { display: block; }
  nav { position: static; max-height: none; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem 1rem; }
  nav > ul { display: flex; flex-wrap: wrap; column-gap: 1.2rem; }
  nav > ul > li:has(ul) { flex-basis: 100%; }
  nav ul.sections { display: flex; flex-wrap: wrap; column-gap: 1.2rem; }
}
@media (max-width: 34rem) {
  .columns, body > main { padding: 0 0.6rem; }
  nav ul.sections { display: none; }
  main > section { padding: 1rem 0.9rem; }
  header { padding: 1.1rem 0.9rem; }
  .languages { position: static; margin-top: 0.8rem; }
  header .kind { margin-right: 0; }
  .facts div { grid-template-columns: 1fr; gap: 0; }
  .checks td { white-space: normal; min-width: 5.5rem; }
  table.form.proactiveDisclosure { min-width: 0; }
  table.form.requests { min-width: 38rem; }
  body:has(#language-en:checked) table.form.proactiveDisclosure { min-width: 26rem; }
  body:has(#language-en:checked) table.form.requests { min-width: 46rem; }
  .requests col.side:not(.last) { width: 3.5rem; }
  .requests col.side:first-child { width: 2.2rem; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { background: #fff; font-size: 10.5pt; }
  nav, .languages, .confirms { display: none; }
  .columns { display: block; padding: 0; max-width: none; }
  header { padding: 0 0 4mm; }
  main { padding: 0; }
  main > section { border: 0; padding: 0; margin-top: 7mm; }
  main > .verdict { border: 1px solid; border-left-width: 6px; padding: 4mm; }
  .verdict, .finding, .facts, figure, table.form, tr { break-inside: avoid; }
  .verdict, .finding, td, th, .number, .sign, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, h4, caption, section > .note, .document .title { break-after: avoid; }
  .scroll { overflow: visible; }
  table, table.form, table.form.reviewAndLitigation { min-width: 0; font-size: 8pt; }
  th, td { padding: 0.8mm 1mm; }
  figure svg { max-height: 212mm; width: auto; max-width: 100%; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .document { max-width: none; }
  a { color: inherit; text-decoration: none; }
}
`;

/** What a Content-Security-Policy calls this style sheet: no other style is applied. */
export const stylePolicy = `sha256-${createHash('sha256').update(style.html).digest('base64')}`;
