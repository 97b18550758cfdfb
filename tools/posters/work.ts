/** A page that looks like work and has no real content. */
const bar = (width: number): string => `<i style="inline-size: ${width}%"></i>`;
const paragraph = (...widths: number[]): string => `<p>${widths.map(bar).join("")}</p>`;

/** A document under one line of text. */
export const workPage = (line: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Report</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; background: light-dark(#f1ece1, #16150f); color: light-dark(#1d1b18, #ece8df); font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif }
  h1 { margin: 48px 72px 36px; font-size: 40px; line-height: 48px; font-weight: 600; letter-spacing: -0.015em; text-align: center }
  main { inline-size: 900px; block-size: 700px; margin: auto; padding: 56px 96px; box-sizing: border-box; background: light-dark(#fff, #201f1a);
    box-shadow: 0 16px 48px rgb(40 34 20 / 14%) }
  p { margin: 0 0 30px }
  i { display: block; block-size: 10px; margin-block: 12px; border-radius: 5px; background: light-dark(#e6e1d7, #38362f) }
  p:first-child i { block-size: 20px; background: light-dark(#d3ccbf, #4c4940) }
</style>
<h1>${line}</h1>
<main>${paragraph(46)}${paragraph(98, 94, 99, 62)}${paragraph(97, 99, 91, 96, 40)}${paragraph(93, 98, 70)}</main>
</html>`;
