import { expect, it, test } from "vitest";
import { columnOf, wordsOf } from "./words";
import data from "./words.json";

test.each([
  ["Family name, given name", "name"],
  ["Surname and first name", "name"],
  ["Příjmení a jméno", "name"],
  ["Cognome e nome", "name"],
  ["Nume și prenume", "name"],
  ["First name(s)", "given"],
  ["Last name", "family"],
  ["Given name", "given"],
  ["Finish order", "rank"],
  ["Start order", "none"],
  ["Country", "team"],
  ["ranking nation", "team"],
  ["Distance (km)", "mark"],
  ["Speed (km/h)", "none"],
])("%s is a column of %s", (header, column) => expect(columnOf(header)).toBe(column));

it("has no word twice in a list", () => {
  for (const list of Object.values(data)) {
    const words = list.split(", ").map(wordsOf);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});
