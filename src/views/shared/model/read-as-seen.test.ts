import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it } from "vitest";
import { newCoverage } from "../../../core/coverage";
import { noSettings } from "../../../core/settings";
import { at } from "../../../core/test-fixtures";
import { keys } from "../../../store/keys";
import { readAsSeen } from "./read-as-seen";

it("doesn't say to a delayed reader who won, as a title may", async () => {
  const id = "https://example.org/live";
  const titled = async (settings: object) => {
    await fakeBrowser.storage.local.set({
      [keys.settings]: settings,
      [keys.head(id)]: { ...newCoverage(id, id, at("08:00")), title: "City Marathon: Wanjiru wins" },
      [keys.source(id)]: { url: id, nextPollAt: at("09:00"), failures: 0 },
    });
    return (await readAsSeen(id))?.head.title;
  };
  expect(await titled(noSettings)).toBe("City Marathon: Wanjiru wins");
  expect(await titled({ ...noSettings, spoilers: { [id]: { delay: 30 } } })).toBe("City Marathon");
});
