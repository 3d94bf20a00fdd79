/// The only style sheet of the report's page.
enum ReportStyle {
  /// Rules for light and dark screens, narrow ones, and paper.
  static let css = """
    :root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#26271f;--soft:#5f6256;
    --line:#dfdccf;--link:#2f5f35;--s0:#3c7a46;--s1:#c08a2b;--s2:#7d5a9e;--s3:#b5523f;--s4:#3f6f9f}
    @media (prefers-color-scheme:dark){:root{--paper:#1a1b17;--card:#22241f;--ink:#ecebe2;
    --soft:#b1b3a5;--line:#3a3c34;--link:#a4cfa5;--s0:#79b380;--s1:#dcb25f;--s2:#b597d1;
    --s3:#dd8a78;--s4:#82aed8}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
    main{max-width:62rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
    h1{font-size:clamp(1.5rem,1.2rem + 1.5vw,2rem);line-height:1.15;margin:0;font-weight:650;
    text-wrap:balance;overflow-wrap:anywhere}
    h2{font-size:1.15rem;line-height:1.3;margin:0 0 .25rem;font-weight:650}
    h3{font-size:1rem;margin:1.5rem 0 .25rem;font-weight:600}
    p{margin:0}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:3px}
    .soft{color:var(--soft);font-size:.9rem}
    header{margin-bottom:2rem}
    .more{padding-top:.4rem}
    .figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;
    margin:0 0 2.5rem;background:var(--line);border:1px solid var(--line);border-radius:.75rem;
    overflow:hidden}
    .figures div{background:var(--card);padding:1rem 1.1rem 1.1rem;display:flex;
    flex-direction:column}
    .figures dt{font-size:.85rem;color:var(--soft)}
    .figures dd{margin:0}
    .figures .big{font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.01em;
    font-variant-numeric:tabular-nums}
    .figures .long{font-size:clamp(1.05rem,.5rem + 1.3vw,1.35rem);line-height:2.1875rem;
    white-space:nowrap}
    section{margin:0 0 2.75rem;min-width:0}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));
    column-gap:3rem}
    svg{display:block;overflow:visible;margin:.75rem 0 .5rem;max-width:100%}
    .s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.s4{fill:var(--s4)}
    .ground{fill:var(--line)}
    .rule{stroke:var(--line)}
    .axis{fill:var(--soft);font-size:.72rem}
    .label,.value{fill:var(--ink);font-size:.85rem}
    .value{font-variant-numeric:tabular-nums}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;padding:0;margin:0;
    font-size:.85rem}
    .legend svg{display:inline-block;width:.75rem;height:.75rem;margin:0 .4rem -.05rem 0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.92rem}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    th,td{padding:.45rem 0 .45rem .75rem;text-align:right;vertical-align:top;
    border-bottom:1px solid var(--line);font-weight:400}
    th:first-child{text-align:left;padding-left:0;overflow-wrap:anywhere;min-width:7rem}
    thead th{font-size:.8rem;color:var(--soft);vertical-align:bottom}
    details{margin-top:.5rem;font-size:.92rem}
    summary{cursor:pointer;color:var(--soft);padding:.25rem 0}
    .list{list-style:none;margin:.5rem 0 0;padding:0}
    .list li{padding:.5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere;display:flex;
    flex-wrap:wrap;gap:0 1.5rem;justify-content:space-between}
    .list .quote{flex-basis:100%}
    footer{border-top:1px solid var(--line);padding-top:1.25rem}
    footer ul{margin:.5rem 0 0;padding-left:1.1rem;max-width:44rem}
    @media (max-width:48rem){.figures{grid-template-columns:1fr 1fr}}
    @media (max-width:34rem){main{padding-top:1.5rem}.figures div{padding:.75rem .8rem .9rem}
    .figures .big{font-size:1.45rem}
    .axis{font-size:.66rem}table{font-size:.88rem}th,td{padding-left:.4rem}thead th{font-size:.7rem}
    th:first-child{min-width:6rem}}
    @media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;
    --line:#bbb;--link:#000;--s0:#3c7a46;--s1:#c08a2b;--s2:#7d5a9e;--s3:#b5523f;--s4:#3f6f9f}
    body{font-size:10.5pt}main{max-width:none;padding:0}section,.figures{break-inside:avoid}
    h2,h3{break-after:avoid}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    details:not([open]){display:none}a{text-decoration:none}}
    """
}
