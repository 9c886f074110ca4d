/** Of the HTML report; follows the browser's light or dark mode. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--back:#fbfcfe;--text:#131a26;--quiet:#56637a;--line:#dde3ec;--accent:#0b62c4;--up:#08694f;--down:#c22b3d}
@media(prefers-color-scheme:dark){:root{--back:#11151d;--text:#e8ecf4;--quiet:#8592a8;--line:#2c3647;--accent:#5aa9ff;--up:#2fbf94;--down:#f26d78}}
body{max-width:960px;margin:0 auto;padding:32px 24px;background:var(--back);color:var(--text);font:14px/1.5 Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:24px;margin:0}h2{font-size:16px;margin:32px 0 8px}p{margin:4px 0;color:var(--quiet)}
table{border-collapse:collapse;width:100%}th{font-weight:500;color:var(--quiet)}th,td{padding:4px 8px;text-align:right;border-bottom:1px solid var(--line)}th:first-child,td:first-child{text-align:left}
pre{padding:12px;overflow-x:auto;border:1px solid var(--line);border-radius:6px}svg{width:100%;height:auto}svg.small{width:226px}
svg text{fill:var(--quiet);font-size:11px}.grid{stroke:var(--line)}.zero{stroke:var(--quiet)}.line{fill:none;stroke:var(--accent);stroke-width:1.5}circle{fill:var(--accent)}
path.up,path.target{stroke:var(--up)}path.down,path.stop{stroke:var(--down)}rect.up{fill:var(--up)}rect.down{fill:var(--down)}path.entry{stroke:var(--accent);stroke-dasharray:3 2}
.PASS{color:var(--up);font-weight:600}.FAIL{color:var(--down);font-weight:600}.warning{color:var(--down)}code{overflow-wrap:anywhere}
`;
