import type { Element } from "domhandler";

// What elements are called.

/** The words of a list, to be found among the names of elements. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Each element looks at the names of those around it as well, which must not be without end. */
export const LONGEST_NAMES = 1000;

/** The words in the names of an element: `class="live__entry-author"` → live, entry, author. */
export const namesOf = ({ attribs }: Element): string[] =>
  [
    attribs.class,
    attribs.itemprop,
    attribs.rel,
    attribs["data-testid"],
    attribs["data-component"],
    attribs["data-type"],
  ].flatMap((names) =>
    (names ?? "")
      .slice(0, LONGEST_NAMES)
      .replace(/([a-z])(?=[A-Z])/g, "$1 ")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean),
  );
