import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { excerptOf, findingsIn, type Query } from "../../../core/filter/search";

const Searched = createContext<Query>([]);

/** Provides the search query whose words are highlighted. */
export const SearchQuery = Searched.Provider;

/** A text with the words of the search highlighted. */
export function Highlighted({ text }: { text: string }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { from, to } of findingsIn(text, useContext(Searched))) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

/** A text for a line that has room for its beginning alone: it begins with the words of the search. */
export const useExcerpt = (text: string): string => excerptOf(text, useContext(Searched));
