import { expect, it } from "vitest";
import { brief } from "../test-results";

const fields = (titles: Record<string, string>) =>
  Object.entries(titles).map(([Expression, Label]) => ({ Expression, Label }));

it("reads rows whose fields are named beside them, and titled in another list, as RaceResult does", () => {
  const data = {
    DataFields: ["BIB", "ID", "Status([Rank.p])", "ShowName", "[Swim.p]", "Arrivee.GUN", "Arrivee.GapTop"],
    list: {
      Fields: fields({
        "Status([Rank.p])": "Pl.",
        ShowName: "Nom Prénom",
        "[Swim.p]": "Nat.",
        "Arrivee.GUN": "Tps",
        "Arrivee.GapTop": "",
      }),
    },
    data: {
      "#1_Ten km": {
        "#1_": [
          ["280", "5", "1.", "Ada BROOK", "4.", "31:12", "--"],
          ["79", "6", "2.", "Bea HILL", "2.", "32:40", "+1:28"],
        ],
        "#2_Abandons": [["9", "7", "DNF", "Cleo MARSH", "1.", "", ""]],
      },
    },
  };
  expect(brief(JSON.stringify(data))).toEqual([
    ["1|Ada Brook|31:12||", "2|Bea Hill|32:40|+1:28|", "|Cleo Marsh|||DNF"],
  ]);
});

it("keeps who is out of two races for neither, and reads fields whose titles aren't known by their names", () => {
  const rows = (rank: string[], name: string) =>
    rank.map((one, i) => [one, `${name} ${"BCD"[i]}rook`, "x", `31:1${i}`]);
  const data = {
    DataFields: ["RANK", "NAME", "CLUB", "TIME"],
    list: { Fields: fields({ RANK: "Xy", NAME: "Ab", CLUB: "Cd", TIME: "Ef" }) },
    data: { "#1_Men": rows(["1.", "2."], "Al"), "#2_Women": rows(["1.", "2."], "Ada"), "#3_DNF": rows(["DNF"], "Eve") },
  };
  expect(brief(JSON.stringify(data)).map((race) => race.map((line) => line.slice(0, 5)))).toEqual([
    ["1|Al ", "2|Al "],
    ["1|Ada", "2|Ada"],
  ]);
});
