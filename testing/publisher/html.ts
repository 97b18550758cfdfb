/** Markup that is safe to insert into other markup. */
export class Html {
  constructor(readonly text: string) {}
}

export type Insert = Html | string | number | false | undefined | readonly Insert[];

/** HTML from a template: what is inserted is escaped unless it is `Html`; lists are joined; undefined and false insert nothing. */
export function html(parts: TemplateStringsArray, ...inserts: Insert[]): Html {
  return new Html(parts.map((part, i) => part + written(inserts[i])).join(""));
}

/** A value as the text of a `<script type="application/ld+json">`, which no string in it can close. */
export const json = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));

/** Text with the characters that mean something in HTML as character references. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

function written(insert: Insert): string {
  if (insert === undefined || insert === false) return "";
  if (insert instanceof Html) return insert.text;
  return typeof insert === "object" ? insert.map(written).join("") : escaped(String(insert));
}
