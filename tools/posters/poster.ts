import { readFileSync } from "node:fs";

/** A picture in a poster: a PNG of twice its size, so that it stays sharp when it is drawn larger. */
export interface Shot {
  png: Buffer;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The size of a screenshot in both stores, and of Chrome's small tile, in px. */
export const SCREENSHOT: Size = { width: 1280, height: 800 };
export const TILE: Size = { width: 440, height: 280 };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const source = (png: Buffer): string => `data:image/png;base64,${png.toString("base64")}`;

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { width: 100vw; height: 100vh; overflow: hidden; color: #1d1b18; background: #f1ece1;
    font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif }
  h1 { font-weight: 600; letter-spacing: -0.015em; text-wrap: balance }
  img { display: block; border-radius: 10px; box-shadow: 0 16px 48px rgb(40 34 20 / 22%), 0 2px 6px rgb(40 34 20 / 14%) }
  svg { display: block }
  div { display: flex; gap: 72px }
  .beside { display: flex; align-items: center; justify-content: center; gap: 72px; padding: 0 72px }
  .beside h1 { flex: 1; font-size: 46px; line-height: 56px }
  .above { display: flex; flex-direction: column; align-items: center; gap: 36px; padding-top: 48px }
  .above h1 { font-size: 40px; line-height: 48px }
  .tile { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 20px }
  .tile h1 { font-size: 25px; line-height: 32px; text-align: center; padding: 0 40px }
  .tile svg { width: 84px; height: 84px }
`;

const page = (look: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body class="${look}">${body}</body>`;

const images = (shots: readonly Shot[]): string =>
  `<div>${shots.map(({ png, width, height }) => `<img src="${source(png)}" width="${width}" height="${height}">`).join("")}</div>`;

/** One line of text, and surfaces beside or below it. */
export const poster = (line: string, shots: readonly Shot[], look: string): string =>
  page(look, `<h1>${escaped(line)}</h1>${images(shots)}`);

/** The icon over one line. */
export const tile = (line: string): string =>
  page("tile", `${readFileSync("public/icons/icon.svg", "utf8")}<h1>${escaped(line)}</h1>`);
