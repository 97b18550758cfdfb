import { describe, expect, it } from "vitest";
import { brief, table } from "../test-results";

describe("hours, minutes and seconds in columns of their own", () => {
  it.each([
    ["words", ["Place", "Runner", "Hrs", "Min", "Sec"]],
    ["German", ["Platz", "Name", "Std.", "Min.", "Sek."]],
    ["Polish", ["Miejsce", "Zawodnik", "godz.", "min.", "sek."]],
    ["Swedish", ["Plac", "Namn", "tim", "min", "sek"]],
    ["letters", ["Pos", "Name", "h", "m", "s"]],
    ["Japanese", ["順位", "氏名", "時", "分", "秒"]],
  ])("are one time: %s", (_, header) => {
    const rows = [
      ["1", "Ada Brook", "9", "58", "7"],
      ["2", "Bea Hill", "10", "02", "41"],
      ["3", "Cleo Marsh", "26", "15", "00"],
    ];
    expect(brief(table(header, ...rows))).toEqual([
      ["1|Ada Brook|9:58:07||", "2|Bea Hill|10:02:41|+4:34|", "3|Cleo Marsh|26:15:00|+16:16:53|"],
    ]);
  });

  it("are one time below one header, with who is out over all of them", () => {
    const html = `<table><tr><th rowspan="2">Pos</th><th rowspan="2">Name</th><th colspan="3">Time</th></tr>
      <tr><th>h</th><th>m</th><th>s</th></tr>
      <tr><td>1</td><td>Ada Brook</td><td>1</td><td>02</td><td>33.4</td></tr>
      <tr><td>2</td><td>Bea Hill</td><td>1</td><td>09</td><td>05.0</td></tr>
      <tr><td></td><td>Cleo Marsh</td><td colspan="3">DNF</td></tr></table>`;
    expect(brief(html)).toEqual([["1|Ada Brook|1:02:33.4||", "2|Bea Hill|1:09:05.0|+6:31.6|", "|Cleo Marsh|||DNF"]]);
  });

  it("are one time each where legs have their own", () => {
    const html = `<table><tr><th rowspan="2">Pos</th><th rowspan="2">Name</th><th colspan="2">Run</th><th colspan="2">Total</th></tr>
      <tr><th>min</th><th>sec</th><th>min</th><th>sec</th></tr>
      <tr><td>1</td><td>Ada Brook</td><td>18</td><td>05</td><td>58</td><td>11</td></tr>
      <tr><td>2</td><td>Bea Hill</td><td>17</td><td>10</td><td>61</td><td>40</td></tr></table>`;
    expect(brief(html)).toEqual([["1|Ada Brook|58:11||", "2|Bea Hill|61:40|+3:29|"]]);
  });

  it("are one time in a file, and without hours", () => {
    expect(
      brief("Place;Name;Club;Min;Sec\n1;Ada Brook;Tarn;17;05\n2;Bea Hill;Port;18;40\n3;Cleo Marsh;Tarn;19;2"),
    ).toEqual([["1|Ada Brook|17:05||", "2|Bea Hill|18:40|+1:35|", "3|Cleo Marsh|19:02|+1:57|"]]);
  });

  it("are one time below a word for results, where no word says places", () => {
    const rows = [
      ["1", "Ada Brook", "Tarn", "1", "05", "10"],
      ["2", "Bea Hill", "Port", "1", "06", "00"],
    ];
    const html = table(["No.", "Name", "Club", "h", "min", "s"], ...rows);
    expect(brief(`<h2>Results</h2>${html}`)).toEqual([["1|Ada Brook|1:05:10||", "2|Bea Hill|1:06:00|+0:50|"]]);
    expect(brief(`<h2>Results</h2>${html.replace("Club", "Shift")}`)).toEqual([]);
    expect(brief(`<h2>Results</h2>${html.replace("Club", "Age")}`)).toHaveLength(1);
    expect(brief(html)).toEqual([]);
    const more = (hours: string) =>
      table(["No.", "Name", "Club", "h", "min", "s"], ...rows, ["3", "Fay Lake", "Port", hours, "7", "30"]);
    expect(brief(more("1"))).toHaveLength(1);
    expect(brief(more("0"))).toEqual([]);
    expect(brief(more("1").replace("Ada Brook", "Vega"))).toEqual([]);
  });

  it.each([
    ["sizes", ["Rank", "Name", "H", "M", "S"], ["120", "80", "75"], ["118", "90", "60"]],
    ["songs", ["#", "Name", "Min", "Sec"], ["3", "45"], ["4", "01"]],
    ["hours of work", ["No.", "Name", "h", "min", "s"], ["7", "45", "10"], ["7", "58", "00"]],
    ["films", ["Rank", "Film", "Hours", "Minutes", "Seconds"], ["2", "10", "14"], ["2", "32", "10"]],
  ])("are none: %s", (_, header, ...values) => {
    const rows = values.map((cells, i) => [`${i + 1}`, ["Grey Harbour", "Night Bus"][i] ?? "", ...cells]);
    expect(brief(table(header, ...rows))).toEqual([]);
  });
});
