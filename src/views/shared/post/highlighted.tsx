import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Block } from "../../../core/blocks";
import { plainText } from "../../../core/blocks";
import { findingsIn, type Query } from "../../../core/search";

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

/** Whether a body contains any word of the search. */
export function useIsMatch(body: readonly Block[]): boolean {
  const query = useContext(Searched);
  return query.length > 0 && findingsIn(plainText(body), query).length > 0;
}
