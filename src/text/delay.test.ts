import { expect, it } from "vitest";
import { t } from "../../tools/text";
import { goneOn } from "../core/delay/delay";
import { delayWords } from "./delay";

const now = Date.UTC(2031, 5, 14, 10, 10);
const at = (minute: number) => new Date(Date.UTC(2031, 5, 14, 10, minute)).toISOString();

it.each([
  [{ delay: 5 }, "5 min behind"],
  [{ delay: 41 / 60 }, "41 sec behind"],
  [{ delay: 94 / 60 }, "1 min, 34 sec behind"],
  [{ delay: 94 / 60, rough: true as const }, "1 min, 34 sec behind (±1 min)"],
  [{ delay: 1, pausedAt: at(8) }, "Paused, 3 min behind"],
  [{ from: at(0), playedAt: at(5) }, "From its start"],
  [{ from: at(0), playedAt: at(5), pausedAt: at(6) }, "Paused"],
])("says of %j: %s", (spoilers, words) => expect(delayWords(spoilers, t, now)).toBe(words));

it("says after a pause how long the delay has become", () => {
  expect(delayWords(goneOn({ delay: 1, pausedAt: at(8) }, at(10)), t, now)).toBe("3 min behind");
});
