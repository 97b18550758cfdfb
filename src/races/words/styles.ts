import swimming from "../data/swimming.json";

// What is swum, in the words of each language: one list for races of a distance and for relays.

const styles = Object.entries(swimming.styles);
const named = styles.map(([style, words]) => ({ style, is: new RegExp(`^(?:${words.join("|")})$`, "iu") }));

/** The style that a word or two say: "breaststroke" for "bröstsim". */
export const styleOf = (words: string): string => named.find(({ is }) => is.test(words))?.style ?? words.toLowerCase();

/** A pattern with the words for which "{medley}" stands in it; "{style}" stands for any. */
export const withStyles = (pattern: string): string =>
  pattern.replace(/\{([a-z]+)\}/g, (_, asked: string) => {
    const words = styles.flatMap(([style, some]) => (asked === "style" || asked === style ? some : []));
    return words.toSorted((a, b) => b.length - a.length).join("|");
  });
