import { expect, it } from "vitest";
import { noChoices } from "../../core/filter/filter";
import { emptyMemory } from "../../core/race";
import { noSettings } from "../../core/settings";
import { readArchivedAthletes, readSettings } from "../../store/read";
import { limitedTo, used } from "../../store/test-quota";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { withoutFollow } from "./follows";

it("an unfollowed coverage leaves no choices behind, but the replay does, since it may be played again", () => {
  const ids = ["https://a.example/live/", "replay:london-2017"];
  const settings = {
    ...noSettings,
    follows: ids.map((id) => ({ id, url: id })),
    choices: Object.fromEntries(ids.map((id) => [id, noChoices])),
    spoilers: Object.fromEntries(ids.map((id) => [id, { delay: 30 }])),
  };
  const { follows, choices, spoilers } = ids.reduce(withoutFollow, settings);
  expect(follows).toEqual([]);
  expect(Object.keys(choices)).toEqual(["replay:london-2017"]);
  expect(spoilers).toEqual({});
});

it("its athletes are kept for later coverages, but a full storage doesn't prevent unfollowing", async () => {
  const athletes = Array.from({ length: 50 }, (_, i) => ({ name: `Ann Runner the ${i}th`, races: [] }));
  const learnt = async () => {
    const id = await followPage((await livePage("Men start")).url);
    await write({ coverage: { id, memory: { ...emptyMemory, athletes } } });
    return id;
  };
  const full = await learnt();
  const lift = limitedTo(await used());
  await handlers.unfollow({ coverageId: full });
  lift();
  expect((await readSettings()).follows).toEqual([]);
  expect(await readArchivedAthletes()).toEqual([]);

  await handlers.unfollow({ coverageId: await learnt() });
  expect(await readArchivedAthletes()).toHaveLength(50);
});
