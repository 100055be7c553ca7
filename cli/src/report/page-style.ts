/** The style of the page. Its colours are those of Okabe and Ito, which colour-blind readers can tell apart. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ground: #f4f6f8; --ink: #1d2733; --soft: #566373; --rule: #d5dce4;
  --accent: #004b87; --allow: #0072b2; --reduce: #56b4e9; --review: #e69f00; --deny: #c4500a; --unlisted: #9aa3ad;
  --info: #c3c9d0; --warn: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --paper: #171c22; --ground: #0f1318; --ink: #e6ebf0; --soft: #a3afbc;
  --rule: #36414d; --accent: #7cc0f5; --allow: #4aa3df; --reduce: #9fd6f7; --review: #f0b429; --deny: #ee7a3a;
  --unlisted: #77818c; --info: #55606c; --warn: #3a3115; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; }
html[lang="zh-CN"] :is(span, svg)[lang="en"], html[lang="en"] :is(span, svg)[lang="zh-CN"] { display: none; }
header, main, footer { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; }
.top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: flex-start; justify-content: space-between; }
h1 { font-size: 26px; line-height: 1.3; margin: 0; }
h2 { font-size: 19px; margin: 0 0 8px; }
header p { margin: 4px 0; color: var(--soft); }
.note { margin: 4px 0; color: var(--soft); font-size: 13px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { position: static; }
a { color: var(--accent); }
code { font: 13px/1.4 ui-monospace, Consolas, monospace; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.language { display: flex; border: 1px solid var(--rule); border-radius: 6px; overflow: hidden; background: var(--paper); }
.language button { padding: 4px 14px; }
.language button[aria-pressed="true"] { background: var(--accent); color: var(--paper); }
.language button:focus-visible { outline-offset: -3px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 14px 0 0; padding: 0; font-size: 14px; }
.warning { background: var(--warn); border-left: 4px solid var(--review); padding: 8px 14px; margin: 14px 0 0; }
.warning ul { margin: 4px 0 0; padding-left: 20px; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 18px 0; }
.tile { background: var(--paper); border: 1px solid var(--rule); border-top: 4px solid var(--soft); border-radius: 6px;
  padding: 10px 14px 12px; }
.tile.allow { border-top-color: var(--allow); } .tile.review { border-top-color: var(--review); }
.tile.deny { border-top-color: var(--deny); } .tile.unlisted { border-top-color: var(--unlisted); }
.tile dt { color: var(--soft); font-size: 14px; }
.tile dd { margin: 0; }
.tile strong { font-size: 21px; line-height: 1.4; font-variant-numeric: tabular-nums; }
.unit { color: var(--soft); }
section { background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 18px 20px; margin: 0 0 16px; }
figure { margin: 10px 0; }
svg { width: 100%; height: auto; display: block; }
svg text { font: 12px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
time, td code { white-space: nowrap; }
svg.narrow { display: none; max-width: 420px; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; list-style: none; margin: 0; padding: 0; font-size: 13px; }
.key { display: inline-block; width: 12px; height: 12px; border-radius: 2px; margin-right: 6px; vertical-align: -1px; }
.key.allow { background: var(--allow); } .key.reduce { background: var(--reduce); } .key.review { background: var(--review); }
.key.deny { background: var(--deny); } .key.unlisted { background: var(--unlisted); } .key.info { background: var(--info); }
.frame { overflow: auto; max-height: 480px; border: 1px solid var(--rule); border-radius: 4px; margin-top: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 6px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); min-width: 6.5em; }
th { position: sticky; top: 0; background: var(--ground); white-space: nowrap; font-weight: 600; }
td { max-width: 26em; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 4em; }
th button { font-weight: 600; }
th span, .legend span { display: inline-block; } th span::first-letter, .legend span::first-letter { text-transform: uppercase; }
th button::after { content: "\\2195"; color: var(--soft); margin-left: 4px; font-size: 11px; }
th[aria-sort="ascending"] button::after { content: "\\25B2"; color: var(--accent); }
th[aria-sort="descending"] button::after { content: "\\25BC"; color: var(--accent); }
tbody tr:hover { background: var(--ground); }
footer { padding-bottom: 40px; color: var(--soft); font-size: 13px; }
blockquote { margin: 6px 0; padding-left: 12px; border-left: 3px solid var(--rule); color: var(--ink); }
@media (max-width: 860px) { .tiles { grid-template-columns: repeat(2, 1fr); } }
@media (max-width: 640px) { header, main, footer { padding-left: 12px; padding-right: 12px; } section { padding: 14px 12px; }
  h1 { font-size: 21px; } .tile strong { font-size: 17px; } .tile { padding: 8px 10px; }
  svg.wide { display: none; } svg.narrow { display: block; } }
@media print { :root { color-scheme: light; --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #004b87;
    --allow: #0072b2; --reduce: #56b4e9; --review: #e69f00; --deny: #c4500a; --unlisted: #9aa3ad; --info: #c3c9d0; --warn: #fff; }
  @page { size: A4 landscape; margin: 12mm; }
  body { font-size: 10pt; } nav, .language, .skip { display: none; } header, main, footer { max-width: none; padding: 0; }
  section { border: 0; padding: 0; } .frame { max-height: none; overflow: visible; border: 0; }
  table { font-size: 8pt; } th { position: static; white-space: normal; } th button::after { content: none; }
  thead { display: table-header-group; } tr, figure, .tile { break-inside: avoid; } h2, .note, .legend { break-after: avoid; } code { font-size: inherit; }
  th, td { padding: 3px 5px; min-width: 0; } .number { min-width: 0; }
  .tiles { grid-template-columns: repeat(4, 1fr); } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
