import { expect, test } from "vitest";
import type { Kind, Post } from "../coverage";
import { at, kept, race } from "../test-fixtures";
import { recapOf } from "./digest";

const about = (
  clock: string,
  kind: Kind,
  more: Partial<Post> = {},
  race = "men",
  confidence: "label" | "low" = "label",
) => kept(clock, `${kind} at ${clock}`, { kind, races: [{ id: race, confidence, reason: { why: "label" } }], ...more });

test("a recap has each race's key events in order, without guesses and withdrawn posts", () => {
  const posts = [
    about("09:30", "result"),
    about("09:20", "quote", { keyEvent: true }),
    about("09:10", "lead change", { withdrawn: true }),
    about("09:05", "lead change", { races: [{ id: "men", confidence: "low", reason: { why: "follows" } }] }),
    about("09:00", "start"),
  ];
  expect(recapOf(posts, [race("women"), race("men")])).toEqual([
    {
      race: race("men"),
      lines: [
        { postId: "id-09:00-start at 09:00", text: "start at 09:00", at: at("09:00") },
        { postId: "id-09:30-result at 09:30", text: "result at 09:30", at: at("09:30") },
      ],
    },
  ]);
});

test("a post without a certain time has it as its source printed it, or none", () => {
  const posts = [about("09:30", "result", { printedTime: "" }), about("09:00", "start", { printedTime: "9 Uhr" })];
  expect(recapOf(posts, [race("men")])[0]?.lines).toMatchObject([{ printedTime: "9 Uhr" }, { printedTime: "" }]);
});

test("a race with only a known result is in the recap", () => {
  const won = { ...race("men"), standing: { leader: "Weir", isFinal: true, places: [], postId: "x", at: at("09:30") } };
  expect(recapOf([], [won, race("women")])).toEqual([{ race: won, lines: [] }]);
  const isWomen = ({ id }: { id: string }) => id === "women";
  expect(recapOf([], [won, race("women")], isWomen)).toEqual([{ race: race("women"), lines: [] }]);
});
