/** The report's own style: it is one file that is sent around, so it takes nothing from anywhere. */
export const style = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f4,#14161a);--card:light-dark(#fff,#1c1f25);--ink:light-dark(#1d1c1a,#eceae6);
--soft:light-dark(#6b6660,#a19d97);--rule:light-dark(#e7e2d9,#2d3138);--good:light-dark(#23744c,#62c796);--bad:light-dark(#b3261e,#ff8a80);
--c1:light-dark(#23744c,#62c796);--c2:light-dark(#2b62b8,#7fb0ff);--c3:light-dark(#b8651b,#f2a65a);--c4:light-dark(#8a4a9e,#d29be3);--c5:light-dark(#8d877f,#77736d)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Instrument Sans Variable","Instrument Sans",system-ui,sans-serif}
main{max-width:1180px;margin:0 auto;padding:clamp(24px,5vw,64px) clamp(16px,4vw,40px)}
h1{font:400 clamp(34px,6vw,60px)/1.05 "Instrument Serif",Georgia,serif;letter-spacing:-.01em;margin:4px 0 12px}
h2{font-size:17px;font-weight:600;margin:0 0 2px}
p{margin:0}.eyebrow{font-size:13px;letter-spacing:.08em;text-transform:uppercase;color:var(--soft)}
.lead{max-width:70ch;text-wrap:pretty;color:var(--soft)}.lead b{color:var(--ink);font-weight:600}
.verdict{display:inline-flex;gap:8px;align-items:center;margin:20px 0 0;padding:6px 14px 6px 12px;border-radius:99px;border:1px solid;font-weight:600;font-size:15px}
.verdict::before{content:"";width:9px;height:9px;border-radius:9px;background:currentColor}
.good{color:var(--good)}.bad{color:var(--bad)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;background:var(--rule);border:1px solid var(--rule);border-radius:14px;overflow:hidden;margin:32px 0 20px}
.tile{background:var(--card);padding:18px 20px}.tile dt{color:var(--soft);font-size:14px}
.tile dd{margin:2px 0 0;font:400 34px/1.15 "Instrument Serif",Georgia,serif;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.tile dd.bad{color:var(--bad)}.tile small{display:block;font:13px/1.35 "Instrument Sans Variable",system-ui,sans-serif;color:var(--soft);white-space:normal;margin-top:2px}
.grid2{display:grid;grid-template-columns:1fr 1fr;gap:20px}
.panel{background:var(--card);border:1px solid var(--rule);border-radius:14px;padding:20px;min-width:0}
.panel>p{color:var(--soft);font-size:14px;margin-bottom:14px}.wide{grid-column:1/-1}
.chart{margin:0;display:grid;grid-template-columns:auto minmax(0,1fr);grid-template-rows:220px auto;gap:6px 10px}.wide .chart{grid-template-rows:260px auto}
.chart ol{list-style:none;margin:0;padding:0;display:flex;justify-content:space-between;color:var(--soft);font-size:12px;line-height:1;font-variant-numeric:tabular-nums}
.chart .y{flex-direction:column-reverse;text-align:right;margin:-6px 0;min-width:40px}.chart .x{grid-column:2}
svg{display:block;width:100%;height:100%;overflow:visible}svg path{vector-effect:non-scaling-stroke;fill:none}
.grid{stroke:var(--rule)}.goal{stroke:var(--soft);stroke-dasharray:3 4}
.line{stroke:currentColor;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
.dot{stroke:currentColor;stroke-width:10;stroke-linecap:round;opacity:0}.dot:hover{opacity:1}
svg .c1,.legend .c1::before{color:var(--c1)}svg .c2,.legend .c2::before{color:var(--c2)}svg .c3,.legend .c3::before{color:var(--c3)}
svg .c4,.legend .c4::before{color:var(--c4)}svg .c5,.legend .c5::before{color:var(--c5)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:10px 0 0;padding:0;font-size:14px;color:var(--soft)}
.legend li::before{content:"";display:inline-block;width:12px;height:12px;border-radius:3px;background:currentColor;margin-right:7px;vertical-align:-1px}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:15px;font-variant-numeric:tabular-nums}
th{font-weight:500;color:var(--soft);font-size:13px}th,td{text-align:right;padding:8px 0 8px 14px;border-bottom:1px solid var(--rule);white-space:nowrap}
tr:last-child td{border-bottom:0}th:first-child,td:first-child{text-align:left;padding-left:0;white-space:normal}
td.barcell{width:34%;min-width:110px}.bar{display:flex;gap:2px;height:12px;border-radius:4px;overflow:hidden}
.spread{position:relative;height:14px}.spread::before{content:"";position:absolute;inset:6.5px 0 auto;height:1px;background:var(--rule)}
.spread i{position:absolute;background:currentColor}.spread .most{top:2px;height:10px;border-radius:3px;opacity:.45}.spread .tail{top:6px;height:2px}
.spread b{position:absolute;top:0;width:3px;height:14px;margin-left:-1.5px;border-radius:2px;background:currentColor}
.spread.c1{color:var(--c1)}.spread.c2{color:var(--c2)}.spread.c3{color:var(--c3)}.spread.c4{color:var(--c4)}.spread.c5{color:var(--c5)}
.spread-scale{display:flex;justify-content:space-between;font-size:12px;font-weight:400}
.bar i{flex:1 1 0;min-width:1px}.bar .c1{background:var(--c1)}.bar .c2{background:var(--c2)}.bar .c3{background:var(--c3)}.bar .c4{background:var(--c4)}.bar .c5{background:var(--c5)}
code,pre{font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,monospace}pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;color:var(--soft)}
.asked{display:flex;flex-wrap:wrap;gap:6px 22px;margin:0;font-size:14px}.asked div{display:flex;gap:7px}.asked dt{color:var(--soft)}.asked dd{margin:0;font-variant-numeric:tabular-nums}
footer{margin-top:32px;color:var(--soft);font-size:14px}
@media(max-width:900px){.tiles{grid-template-columns:1fr 1fr}.grid2{grid-template-columns:minmax(0,1fr)}}
@media(max-width:480px){.tile{padding:14px}.tile dd{font-size:27px}.panel{padding:16px}table{font-size:14px}th,td{padding-left:8px}td.barcell{min-width:64px}}
@media print{body{background:#fff}.panel,.tiles{break-inside:avoid}}
`
