import { describe, expect, it } from "vitest";
import { brief } from "../test-results";

describe("reads data", () => {
  it("of JSON:API, whose athletes are related", () => {
    const names = ["Ada Brook", "Bea Hill", "Cleo Marsh"];
    const data = names.map((_, i) => ({
      type: "results",
      id: `r${i}`,
      attributes: { position: i + 1, "finish-time": `33:1${i}` },
      relationships: { athlete: { data: { type: "athletes", id: `a${i}` } } },
    }));
    const included = names.map((name, i) => ({ type: "athletes", id: `a${i}`, attributes: { name } }));
    expect(brief(JSON.stringify({ data, included }))[0]?.[1]).toBe("2|Bea Hill|33:11|+0:01|");
  });

  it("of JSON:API, whose types have the same ids", () => {
    const names = ["Ada Brook", "Bea Hill", "Cleo Marsh"];
    const data = names.map((_, i) => ({
      id: `${i}`,
      attributes: { rank: i + 1, time: `33:1${i}` },
      relationships: { athlete: { data: { id: `${i + 1}` } }, team: { data: { id: `${3 - i}` } } },
    }));
    const of = (type: string, all: string[]) => all.map((name, i) => ({ type, id: `${i + 1}`, attributes: { name } }));
    const included = [...of("athletes", names), ...of("teams", ["Moss", "Fell", "Port"])];
    expect(brief(JSON.stringify({ data, included }))[0]?.[1]).toBe("2|Bea Hill|33:11|+0:01|");
  });

  it("that a script writes without quotes around its keys", () => {
    const rows =
      "[{pos:1,name:'Ada Brook',club:'Moss',time:'1:10:10'},{pos:2,name:'Bea Hill',club:'Fell',time:'1:11:00'}]";
    expect(brief(`<script>const results = ${rows}; draw(results);</script>`)).toEqual([
      ["1|Ada Brook|1:10:10||", "2|Bea Hill|1:11:00|+0:50|"],
    ]);
  });
});
