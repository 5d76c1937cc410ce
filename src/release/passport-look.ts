import { screenRoles } from '../model/screen.js';

/** The look of the passport: the quiet margin, on the screen; light, dark, narrow, printed. */
export const LOOK = `${screenRoles()}
:root { --serif: 'Source Serif 4', Georgia, 'Times New Roman', serif; --sans: 'Alegreya Sans', 'Segoe UI', Helvetica, Arial, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 15px/21px var(--sans); font-variant-numeric: lining-nums tabular-nums; }
header { background: var(--sand); }
.wide { max-width: 1158px; margin: 0 auto; padding: 36px 27px; display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 27px 54px; align-items: start; }
header .wide > div { border-top: 3px solid var(--hue); padding-top: 9px; }
header .wide > dl { align-self: end; }
h1 { font: 400 40.5px/45px var(--serif); color: var(--hue); margin: 6px 0 12px; overflow-wrap: anywhere; }
h2 { font: 600 18px/24px var(--serif); color: var(--hue); margin: 0 0 9px; }
h2:not(:first-child) { margin-top: 36px; }
p { margin: 0 0 9px; }
.lead { font: 400 18px/27px var(--serif); max-width: 44em; }
.label { font-weight: 700; color: var(--hue); }
.label strong { background: var(--ink); color: var(--paper); padding: 0 6px; margin-left: 6px; }
.quiet, dt { color: var(--grey); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 18px; margin: 0; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font: 700 14px/18px var(--sans); color: var(--grey); border-bottom: 1px solid var(--ink); padding: 6px 9px 6px 0; }
td { border-bottom: 1px solid var(--hair); padding: 9px 9px 9px 0; vertical-align: top; overflow-wrap: anywhere; }
th:nth-child(2), th:nth-child(3), .number { text-align: right; white-space: nowrap; }
table + p { margin-top: 12px; }
code { font: 13px/20px ui-monospace, Consolas, monospace; }
a { color: var(--hue); font-weight: 700; }
.doors { list-style: none; padding: 0; margin: 0 0 12px; }
.doors li { margin-bottom: 9px; padding-left: 21px; text-indent: -21px; }
.passport { font: 700 27px/33px var(--sans); letter-spacing: .02em; }
.drop { border: 1px dashed var(--edge); padding: 12px; }
.drop label { display: block; margin-bottom: 9px; }
input { font: inherit; max-width: 100%; min-height: 33px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.said { border: 2px solid var(--ink); padding: 12px; margin: 12px 0; overflow-wrap: anywhere; }
.said b { font: 600 18px/24px var(--serif); }
aside > .label { margin-top: 18px; color: var(--grey); }
@media (max-width: 900px) { .wide { grid-template-columns: minmax(0, 1fr); padding: 27px 18px; } }
@media (max-width: 560px) { th:nth-child(4), td:nth-child(4) { display: none; } }
@media print { .drop, .said { display: none; } }
`;
