import { expect, test } from "vitest";
import type { Kind, Post } from "./coverage";
import type { Race } from "./race";
import { recapOf } from "./recap";
import { at, kept } from "./test-fixtures";

const race = (id: string): Race => ({ id, name: id, is: { discipline: id }, aliases: [], hue: 0 });
const about = (clock: string, kind: Kind, more: Partial<Post> = {}) =>
  kept(clock, `${kind} at ${clock}`, {
    kind,
    races: [{ id: "men", confidence: "label", reason: { why: "label" } }],
    ...more,
  });

test("a recap tells each race's key events in their order, and nothing that is unsure or was taken back", () => {
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

test("a race of which only the result is known has that", () => {
  const won = { ...race("men"), standing: { leader: "Weir", isFinal: true, places: [], postId: "x", at: at("09:30") } };
  expect(recapOf([], [won, race("women")])).toEqual([{ race: won, lines: [] }]);
});
