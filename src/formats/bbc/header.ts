import type { Byline } from "../../core/coverage";
import { racesFromLabel } from "../../races/inventory/label";
import { vocabularyFor } from "../../races/words/vocabulary";
import { type HeaderLine, looksLikeName, type SplitPost } from "./split-post";

export interface Header {
  label?: string;
  byline?: Byline;
  /** The lines that these came from; all others belong to the body. */
  lines: HeaderLine[];
}

/**
 * Says for each post which of its header lines are the label, the byline's name and its role. All three are
 * optional and look alike, so what the whole page shows decides: a line that stands alone in one post and
 * before a name in another is a label.
 */
export function readHeaders(parts: readonly SplitPost[], title: string): Header[] {
  const labels = recurringLabels(parts.map((part) => part.lines));
  const isLabel = (text: string) =>
    text.startsWith("#") ||
    labels.has(text) ||
    racesFromLabel(text, title, vocabularyFor(title)) !== undefined ||
    title.toLowerCase().startsWith(text.toLowerCase());
  return parts.map((part) => readHeader(part.lines, isLabel));
}

function readHeader(lines: readonly HeaderLine[], isLabel: (text: string) => boolean): Header {
  const header: Header = { lines: [] };
  const use = (line: HeaderLine) => {
    header.lines.push(line);
    return line.text;
  };
  for (const line of lines) {
    switch (roleOf(line, header, isLabel)) {
      case "label":
        header.label = use(line);
        break;
      case "name":
        header.byline = { name: use(line).replace(/^by\s+/iu, "") };
        break;
      case "role":
        header.byline = { name: header.byline?.name ?? "", role: use(line) };
        break;
      default:
        return header;
    }
  }
  return header;
}

type LineRole = "label" | "name" | "role";

/** By the element's own names; else by order — label, name, role — and by what the page shows of labels. */
function roleOf(line: HeaderLine, header: Header, isLabel: (text: string) => boolean): LineRole | undefined {
  const { hint, text } = line;
  if (hint === "byline") return header.byline ? "role" : "name";
  if (hint) return hint;
  if (!line.certain && !isLabel(text) && !looksLikeName(text) && !header.byline) return undefined;
  if (header.byline) return header.byline.role ? undefined : "role";
  if (header.label) return "name";
  return isLabel(text) || !looksLikeName(text) ? "label" : "name";
}

/** First lines of at least two posts that are alone in one of them or followed by two more; a byline never is. */
function recurringLabels(posts: readonly HeaderLine[][]): Set<string> {
  const counts = new Map<string, { times: number; asLabel: boolean }>();
  for (const lines of posts) {
    const first = lines[0]?.text;
    if (first === undefined) continue;
    const { times, asLabel } = counts.get(first) ?? { times: 0, asLabel: false };
    counts.set(first, { times: times + 1, asLabel: asLabel || lines.length !== 2 });
  }
  return new Set([...counts].filter(([, { times, asLabel }]) => times > 1 && asLabel).map(([text]) => text));
}
