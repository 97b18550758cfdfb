import { expect, it, test } from "vitest";
import { brief, table } from "../test-results";
import { lengthsOf } from "./lengths";

test.each([
  ["2", 2],
  ["2¼ L", 2.25],
  ["1-1/4", 1.25],
  ["½", 0.5],
  ["3.5 lengths", 3.5],
  ["nk", 0.3],
  ["Short head", 0.1],
  ["nk [2¾]", 2.75],
  ["12.3.4", undefined],
  ["Northgate", undefined],
  ["-", undefined],
])("%s is %s lengths", (cell, lengths) => {
  expect(lengthsOf(cell)).toBe(lengths);
});

const horses = ["Silver Thimble", "Grey Harbour", "Old Lantern", "Quiet Mill", "Dull Moment"];
const results = (header: string, gaps: string[]) =>
  brief(
    table(
      ["Pos", header, "Horse", "Jockey", "SP"],
      ...horses.map((horse, i) => [i < 4 ? `${i + 1}` : "PU", gaps[i] ?? "", horse, `T Field ${i}`, "3/1"]),
    ),
  );

it("adds lengths up that are those to the horse in front, whatever their column is called", () => {
  for (const header of ["Dist", "Btn", "Margin"])
    expect(results(header, ["", "nk", "2¼", "hd"])).toEqual([
      [
        "1|Silver Thimble|||",
        "2|Grey Harbour||nk|",
        "3|Old Lantern||+2½ L|",
        "4|Quiet Mill||+2¾ L|",
        "|Dull Moment|||DNF",
      ],
    ]);
});

it("leaves those to the winner, which never fall, as they are", () => {
  const gapsIn = (gaps: string[]) => results("Btn", gaps)[0]?.map((line) => line.split("|")[3]);
  expect(gapsIn(["-", "½", "2", "5¾"])).toEqual(["", "+½ L", "+2 L", "+5¾ L", ""]);
  expect(gapsIn(["", "hd", "2 [2¼]", "shd [2¼]"])).toEqual(["", "hd", "+2¼ L", "+2¼ L", ""]);
});

it("reads them in data", () => {
  const data = horses.map((horse, i) => ({
    horse,
    jockey: `T Field ${i}`,
    position: i < 4 ? `${i + 1}` : "PU",
    distance_beaten: ["", "nk", "1 1/4", "hd", ""][i],
  }));
  expect(brief(JSON.stringify({ title: "Novice hurdle", horses: data }))[0]?.map((line) => line.split("|")[3])).toEqual(
    ["", "nk", "+1½ L", "+1¾ L", ""],
  );
});

it("takes what a bet pays for no time", () => {
  const bets = table(
    ["Fin", "Horse (Jockey)", "Lengths Behind", "Win", "Place", "Show"],
    ["1", "Grey Harbour (T Field)", "", "8.40", "4.20", "3.00"],
    ["2", "Old Lantern (E Moor)", "1 1/2", "", "5.60", "3.80"],
    ["3", "Quiet Mill (B Stone)", "2 1/4", "", "", "2.60"],
  );
  expect(brief(bets)[0]?.map((line) => line.split("|").slice(2, 4).join("|"))).toEqual(["|", "|+1½ L", "|+2¼ L"]);
});
