import type { ListBlock, Mark, MarkedText } from "../../src/core/blocks";
import { type Html, html, type Insert } from "./html";

/** Marked text as inline HTML. */
export function inline({ text, marks = [] }: MarkedText): Html {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return html`${edges.slice(0, -1).map((from, i) => {
    const within = marks.filter((mark) => mark.from <= from && from < mark.to);
    return within.reduce<Insert>(styled, text.slice(from, edges[i + 1]));
  })}`;
}

function styled(inner: Insert, { style, href }: Mark): Html {
  switch (style) {
    case "link":
      return html`<a href="${href}">${inner}</a>`;
    case "strong":
      return html`<strong>${inner}</strong>`;
    case "em":
      return html`<em>${inner}</em>`;
  }
}

/** A list with the lists inside it. */
export function list({ ordered, items }: ListBlock): Html {
  const lines = items.map((item) => html`<li>${inline(item)}${item.list && list(item.list)}</li>`);
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

export function quote(paragraphs: readonly MarkedText[], cite: string | undefined): Html {
  const source = cite !== undefined && html`<cite>${cite}</cite>`;
  return html`<blockquote>${paragraphs.map((one) => html`<p>${inline(one)}</p>`)}${source}</blockquote>`;
}

export function table(header: boolean, rows: readonly (readonly string[])[]): Html {
  const line = (cells: readonly string[], i: number) =>
    html`<tr>${cells.map((cell) => (header && i === 0 ? html`<th>${cell}</th>` : html`<td>${cell}</td>`))}</tr>`;
  return html`<table><tbody>${rows.map(line)}</tbody></table>`;
}
