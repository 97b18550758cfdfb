import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { noSettings } from "../../../core/settings";
import { at } from "../../../core/test-fixtures";
import { keys } from "../../../store/keys";
import { readAsSeen } from "./read-as-seen";

it("doesn't say to a delayed reader who won, as a title may", async () => {
  const id = "https://example.org/live";
  const titled = async (settings: object, head: object = { title: "City Marathon: Wanjiru wins" }) => {
    await fakeBrowser.storage.local.set({
      [keys.settings]: settings,
      [keys.head(id)]: { ...newCoverage(id, id, at("08:00")), ...head },
      [keys.source(id)]: { url: id, nextPollAt: at("09:00"), failures: 0 },
    });
    return (await readAsSeen(id))?.head.title;
  };
  expect(await titled(noSettings)).toBe("City Marathon: Wanjiru wins");
  const delayed = { ...noSettings, spoilers: { [id]: { delay: 30 } } };
  expect(await titled(delayed)).toBe("City Marathon");
  const changed = {
    title: "Road: Wanjiru wins City Marathon – as it happened",
    firstTitle: "Road: City Marathon – live",
  };
  expect(await titled(delayed, changed)).toBe("City Marathon");
  expect(await titled(noSettings, changed)).toBe(changed.title);
});
