/** The one style sheet of the page; the colours of severities keep 4.5 : 1 on their ground, light and dark. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1f1f1f;--ground:#fff;--line:#c8c8c8;--soft:#f3f3f3;--error:#9c0006;--warning:#7a4b00;--hint:#1f4e79}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--ground:#1b1b1b;--line:#555;--soft:#2a2a2a;--error:#ff9ea3;--warning:#ffd277;--hint:#9ccbff}}
body{margin:0 auto;max-width:75rem;padding:1rem;color:var(--ink);background:var(--ground);font:16px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:2px solid var(--line)}h3{font-size:1.1rem}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-bottom:1rem}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--soft)}
table.findings th:nth-child(1){width:5rem}table.findings th:nth-child(2){width:5.5rem}table.findings th:nth-child(4){width:22%}table.findings th:nth-child(5){width:24%}
table.rules th:nth-child(1){width:40%}
.text{white-space:pre-wrap}.why{color:inherit;font-size:.875rem}.title{font-weight:bold}
.severity{font-weight:bold;white-space:nowrap}.error{color:var(--error)}.warning{color:var(--warning)}.hint{color:var(--hint)}
a{color:var(--hint)}
@media screen and (max-width:48rem){table,tbody,tr,td{display:block}thead{display:none}tr{border:1px solid var(--line);margin-bottom:.5rem}td{border:0}.findings td:nth-child(4)::before{content:"原文："}.open td:nth-child(5)::before{content:"建议："}.ignored td:nth-child(5)::before{content:"理由："}}
@media print{:root{color-scheme:light;--ink:#000;--ground:#fff;--line:#888;--soft:#eee;--error:#9c0006;--warning:#7a4b00;--hint:#1f4e79}body{max-width:none;padding:0;font-size:10pt}nav{display:none}section{break-before:page}section:first-of-type{break-before:auto}tr{break-inside:avoid}thead{display:table-header-group}}
`;

/** SHA-256 of the sheet: the page's security policy lets this style in and no other. A test keeps it right. */
export const STYLE_HASH = 'sha256-rIUj1QzDAjUVfY6PikGhdcKtvSO+BKLwNr8/imuT7Oo=';
