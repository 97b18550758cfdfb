import { describe, expect, it } from "vitest";
import { LONDON, reading, WORLDS } from "../test-races";

const MEN = { label: "Men's wheelchair race" };

/** How the first race stands after some posts. */
function standing(...entries: Parameters<typeof reading>[1]) {
  const { standing: found } = reading(LONDON, entries).reader.races()[0] ?? {};
  return found;
}

describe("standings", () => {
  it("say who leads, who is placed, and which post says so", () => {
    expect(standing(["Japan's Hiroyuki Yamamoto is leading the pack. David Weir is in third.", MEN])).toEqual({
      leader: "Hiroyuki Yamamoto",
      isFinal: false,
      places: [{ name: "David Weir", place: 3, postId: "post 0" }],
      postId: "post 0",
      at: "2017-04-23T08:00:00.000Z",
    });
  });

  it("say by how much, and in what time", () => {
    expect(standing(["Ernst van Dyk leads by 400 yards.", MEN])).toMatchObject({ gap: "400 yards" });
    expect(standing(["David Weir wins in 1:31:06, Hug second.", MEN])).toMatchObject({
      leader: "David Weir",
      isFinal: true,
      time: "1:31:06",
      places: [{ name: "Hug", place: 2, postId: "post 0" }],
    });
  });

  it("are the last known: the newest lead, then the result, which stays and gathers places", () => {
    const posts: Parameters<typeof reading>[1] = [
      ["Marcel Hug leads.", MEN],
      ["David Weir leads.", MEN],
      ["Weir wins on The Mall.", MEN],
      ["Hug leads the tributes.", MEN],
      ["Fearnley third.", MEN],
    ];
    expect(standing(...posts.slice(0, 2))).toMatchObject({ leader: "David Weir", isFinal: false });
    expect(standing(...posts)).toMatchObject({
      leader: "Weir",
      isFinal: true,
      postId: "post 2",
      places: [{ name: "Fearnley", place: 3, postId: "post 4" }],
    });
  });

  it("forget who led once a result is told that nobody is named in, and know who wins a title of women or men", () => {
    const led: Parameters<typeof reading>[1] = [["David Weir leads.", MEN]];
    const over = "A photo finish: the men's wheelchair race has a winner, gold by a tyre.";
    expect(standing(...led, ["The gap is four seconds.", MEN])?.leader).toBe("David Weir");
    expect(standing(...led, [over, MEN])?.leader).toBeUndefined();
    const [race] = reading(WORLDS, [["Ada Brook wins women's 800m gold!", { label: "Women's 800m" }]]).reader.races();
    expect(race?.standing).toMatchObject({ leader: "Ada Brook", isFinal: true });
  });

  it.each([
    "Four or five could win: Hug, Weir, Fearnley.",
    "Will Weir win?",
    "Weir won here in 2012.",
    "David Weir won Paris this month.",
    "David Weir has won six of them.",
    "If Weir wins, he passes Tanni Grey-Thompson.",
    "Hug is not in the lead.",
    "Weir hopes to lead at half way.",
    "Weir leads the chasing pack.",
    "Hug leads out the field.",
    "'Hug leads and I love it,' says Weir.",
    "The gap is four seconds.",
  ])("say nothing for “%s”", (text) => {
    expect(standing(["The men's wheelchair race is on.", MEN], [text, MEN])).toBeUndefined();
  });

  const elite = (title: string, text: string) =>
    reading(title, [[text, { label: /women/.test(text) ? "Women's race" : "Men's race" }]])
      .reader.races()
      .flatMap(({ standing: found }) => found ?? []);

  it.each([
    "Mo Farah is chasing his first win in the men's race.",
    "Mary Keitany has a fourth win in sight in the women's race.",
    "Eliud Kipchoge is the Olympic champion, and he is running comfortably in the men's race.",
    "Mary Keitany defends her title today against Vivian Cheruiyot in the women's race.",
    "Kipchoge takes it out hard in the men's race, and Farah is fourth.",
    "Kipchoge wins the first drinks station in the men's race.",
    "In Hamburg this morning Tadu Abate won the men's race in 2:08:26.",
    "In Saturday's 5K, Ben True won the men's race in 13:53.",
    "Nobody leads in the men's race yet.",
    "Bekele passes Kipchoge in front of the palace in the men's race.",
    "Harry Kane leads England and sends a message to the elite men.",
    "David Weir leads the cheers for the elite men.",
    "Farah is in the lead pack of the men's race.",
    "Emily Sisson takes the lead among the Americans in the women's race.",
    "Pacemaker Stephen Kiprop leads the men's race through 10k.",
  ])("take nobody for a winner or leader in “%s”", (text) => {
    expect(elite(LONDON, text)).toEqual([]);
  });

  it.each([
    ["Eliud Kipchoge wins the men's race, with Mo Farah finishing in 2:05:39!", "Eliud Kipchoge", undefined],
    ["Eliud Kipchoge wins the men's race, well inside the old record of 2:03:05!", "Eliud Kipchoge", undefined],
    ["Brigid Kosgei has won the women's race in 2:18:20.", "Brigid Kosgei", "2:18:20"],
    ["The women's race is won by Sharon Lokedi.", "Sharon Lokedi", undefined],
  ])("take the time of the winner alone in “%s”", (text, leader, time) => {
    expect(elite(LONDON, text)).toMatchObject([{ leader, isFinal: true, ...(time && { time }) }]);
    expect(elite(LONDON, text)[0]?.time).toBe(time);
  });

  it("keep the winner, whatever others win", () => {
    const women = { label: "Elite women's race" };
    const posts: Parameters<typeof reading>[1] = [
      ["Brigid Kosgei wins in 2:18:20.", women],
      ["Charlotte Purdue wins the British women's race in 2:25:38.", women],
      ["Mary Keitany wins hearts with fifth place.", women],
    ];
    expect(standing(...posts)).toMatchObject({ leader: "Brigid Kosgei", time: "2:18:20", postId: "post 0" });
  });

  it("know crews, and no tension, where crews race", () => {
    const boats = "The Boat Races 2019";
    expect(elite(boats, "Cambridge win the men's Boat Race by two lengths!")).toMatchObject([{ leader: "Cambridge" }]);
    expect(elite(boats, "Tension leads to mistakes in the men's Boat Race.")).toEqual([]);
    expect(elite(LONDON, "Tension leads to mistakes in the men's race.")).toEqual([]);
  });

  it("say nothing before the start", () => {
    const timetable: [string, object] = ["09:55 - Men's wheelchair race", { headline: "Schedule" }];
    expect(standing(timetable, ["David Weir wins hearts, and leads the way to the line.", MEN])).toBeUndefined();
  });

  it("say no winner of a heat, nor of a part of a heptathlon", () => {
    const found = (text: string, label: string) => reading(WORLDS, [[text, { label }]]).reader.races()[0]?.standing;
    expect(found("Genzebe Dibaba wins in 4:12.", "Women's 1500m semi-finals")).toBeUndefined();
    expect(found("Jessica Ennis-Hill wins the 200m in 22.9.", "Women's heptathlon")).toBeUndefined();
    expect(found("Genzebe Dibaba wins the gold in 4:08.09.", "Women's 1500m final")).toMatchObject({ time: "4:08.09" });
  });

  it("tell a heat from the final by the posts of the race before", () => {
    const label = "Men's 110m hurdles";
    const stands = (...entries: Parameters<typeof reading>[1]) => reading(WORLDS, entries).reader.races()[0]?.standing;
    const heat: Parameters<typeof reading>[1][number] = ["The first three go on.", { label: `${label} - Heat One` }];
    expect(stands(heat, ["Andrew Pozzi wins in 13.19.", { label }])).toBeUndefined();
    const final: Parameters<typeof reading>[1][number] = ["On your marks.", { label: `${label} final` }];
    expect(stands(heat, final, ["Andrew Pozzi wins in 13.19.", { label }])).toMatchObject({ leader: "Andrew Pozzi" });
  });

  it("keep joint leaders joint", () => {
    expect(standing(["Marcel Hug, David Weir and Kurt Fearnley lead the race.", MEN])).toMatchObject({
      leader: "Marcel Hug, David Weir and Kurt Fearnley",
    });
  });

  it("are none of a season, or of all time", () => {
    const boats = "The Boat Races 2019";
    const led = (text: string) => reading(boats, [[text, { label: "Men's Boat Race" }]]).reader.races()[0]?.standing;
    expect(led("Cambridge now lead the men's race 83-80.")).toBeUndefined();
    expect(led("Cambridge lead the series.")).toBeUndefined();
  });

  it("say nothing for many races in one", () => {
    expect(
      reading(LONDON, [["Josh Griffiths wins.", { label: "Mass start" }]]).reader.races()[0]?.standing,
    ).toBeUndefined();
  });
});
