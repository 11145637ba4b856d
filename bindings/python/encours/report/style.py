# SPDX-License-Identifier: MIT
"""The style of the page. Every pair of colours of words has a contrast of 4.5 or more."""

STYLE = """
:root{--ink:#1b2329;--soft:#55606a;--rule:#d9dee2;--faint:#f4f6f7;--accent:#0a5c7a;
--o0:#aab5bd;--o1:#86b3c5;--o2:#4f91ab;--o3:#26758f;--o4:#0a4f6a}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 24px 48px}
header{border-bottom:2px solid var(--ink);padding-bottom:14px}
h1{font-size:27px;line-height:1.2;font-weight:650;margin:0 0 6px;overflow-wrap:anywhere}
header p{margin:0;color:var(--soft)}
h2{font-size:18px;font-weight:650;margin:0 0 8px}
section{margin-top:38px}
section>p{margin:0 0 12px;color:var(--soft);max-width:76ch}
dl.key{display:grid;grid-template-columns:repeat(3,1fr);gap:1px;background:var(--rule);
border-bottom:1px solid var(--rule);margin:0}
dl.key>div{background:#fff;padding:16px 16px 14px 0}
dl.key>div:not(:nth-child(3n+1)){padding-left:16px}
dt{color:var(--soft);font-size:13.5px}
dd{margin:0}
dd b{display:block;font-size:25px;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
dd span{color:var(--soft);font-size:13.5px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:14px}
caption{text-align:left;color:var(--soft);font-size:13.5px;padding:0 0 6px}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
th,td{padding:5px 0 5px 16px;text-align:right;border-bottom:1px solid var(--rule);
white-space:nowrap;font-weight:400;vertical-align:baseline}
th:first-child,td:first-child{padding-left:0}
thead th,thead td{color:var(--soft);font-size:13px;border-bottom-color:var(--soft);
vertical-align:bottom}
tfoot th,tfoot td{font-weight:600;border-bottom:0;border-top:1px solid var(--soft)}
.text{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:5.5em}
.bar{width:34%}
td.bar,th.bar{padding-left:16px}
svg{display:block}
svg.bar{width:100%;height:11px;margin-top:5px}
svg.strip{width:100%;height:26px;margin-bottom:12px}
.wide{overflow-x:auto;position:relative}
.wide:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
rect{fill:var(--accent)}
.strip rect{stroke:#fff;stroke-width:2;vector-effect:non-scaling-stroke}
rect.o0{fill:var(--o0)}rect.o1{fill:var(--o1)}rect.o2{fill:var(--o2)}rect.o3{fill:var(--o3)}
rect.o4{fill:var(--o4)}rect.none{fill:#7d8790}
.key-box{display:inline-block;width:10px;height:10px;margin-right:8px}
.plot{display:grid;grid-template:240px 22px/52px 1fr;padding:8px 14px 10px 0}
.plot svg{width:100%;height:100%;overflow:visible}
.plot .marks{grid-column:2}
.plot text{font-size:12px;fill:var(--soft)}
.scale text{text-anchor:end;transform:translate(-9px,4px)}
.marks text{text-anchor:middle;transform:translateY(7px)}
.area path{fill:none;vector-effect:non-scaling-stroke;stroke-width:2;stroke-linejoin:round;
stroke-linecap:round;stroke:var(--ink)}
.area path.grid{stroke:var(--rule);stroke-width:1}
.area path.l1,.legend .l1{stroke:var(--accent);stroke-width:2.5}
.area path.l2,.legend .l2{stroke:var(--ink);stroke-width:1.5}
.area path.l3,.legend .l3{stroke:#7d8790;stroke-width:1.5;stroke-dasharray:5 4}
.area path.dot{stroke-width:7;stroke-dasharray:none}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:2px 22px;padding:0;margin:0 0 8px;
font-size:13.5px;color:var(--soft)}
.legend svg{display:inline-block;width:26px;height:10px;margin-right:7px;fill:none}
.legend svg.key-box{width:10px}
details{margin-top:6px}
summary{cursor:pointer;color:var(--accent);font-size:14px;width:max-content;max-width:100%}
details[open] summary{margin-bottom:8px}
dl.notes{margin:0;font-size:14px}
dl.notes dt{font-weight:600;color:var(--ink);margin-top:8px}
dl.notes dd{color:var(--soft);max-width:80ch}
@media (max-width:640px){
main{padding:20px 16px 32px}
h1{font-size:22px}
section{margin-top:30px}
dl.key{grid-template-columns:1fr 1fr}
dl.key>div,dl.key>div:not(:nth-child(3n+1)){padding:12px 8px 11px 0}
dl.key>div:nth-child(2n){padding-left:12px!important}
dd b{font-size:19px}
th,td{padding-left:10px}
td.bar,th.bar{padding-left:8px}
table{font-size:13.5px}
.bar{width:22%}
.top th.bar,.top td.bar{display:none}
.plot{grid-template:190px 22px/44px 1fr}
.names .text{min-width:9.5em}
.less{display:none}
}
@media print{
@page{size:A4;margin:15mm 14mm}
body{font-size:9.5pt}
main{max-width:none;padding:0}
h1{font-size:18pt}
h2{font-size:12.5pt;break-after:avoid}
section{margin-top:8mm}
table{font-size:8.5pt}
th,td{padding:.75mm 0 .75mm 3mm}
dl.key{background:none;border:0}
dl.key>div{border-bottom:1px solid var(--rule)}
dd b{font-size:15pt}
tr,.chart,.strip,dl.key>div,dl.notes>div{break-inside:avoid}
tbody tr:nth-child(-n+2){break-after:avoid}
.names .text{min-width:8em}
section>p{break-after:avoid;break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.plot{grid-template-rows:46mm 6mm}
.wide{overflow:visible}
summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
}
"""
