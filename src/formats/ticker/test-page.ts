import { reading } from "../markup/test-read";

export const MODIFIED = '<meta property="article:modified_time" content="2026-05-03T12:32:00+02:00">';

/** A page that says it is live, with entries of a ticker. */
export const page = (entries: string, title = "Live ticker from the river", date = MODIFIED): string =>
  `<title>${title}</title><h1>${title}</h1>${date}<main>${entries}</main>`;

export const LINES = [
  "Ada Gill is home after ten kilometres.",
  "Seven of ten are done, in rain and wind.",
  "All of them are on their way now.",
];

/** An entry for each time, newest first. */
export const each = (times: readonly string[], form: (time: string, line: string) => string, lines = LINES): string =>
  times.map((time, i) => form(time, lines[i] ?? "")).join("");

/** The times that posts are read with, "10:12" in UTC. */
export const times = (body: string): string[] | undefined =>
  reading(body).posts?.map(({ publishedAt }) => publishedAt.slice(11, 16));
