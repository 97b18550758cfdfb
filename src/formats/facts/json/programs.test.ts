import { expect, it } from "vitest";
import { brief, read } from "../test-results";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

it("reads Wiclax: people and times apart, a race for each course, places by the times", () => {
  const who = (bib: number, name: string, course: string) =>
    `<E d="${bib}" n="${name}" c="Tarn AC" p="${course}" x="F"/>`;
  const page = `${XML}<Epreuve nom="Tarn Trail"><Etapes><Etape nom="1"><Engages>${who(12, "BROOK Ada", "20 km")}${who(40, "HILL Bea", "20 km")}
    ${who(77, "MARSH Cleo", "20 km")}${who(5, "LAKE Dot", "8 km")}</Engages><Resultats><R d="40" t="01h52'10"/><R d="12" t="01h45'02"/>
    <R d="77" t="Abandon"/><R d="5" t="00h41'09"/></Resultats></Etape></Etapes></Epreuve>`;
  expect(brief(page)).toEqual([
    ["1|Ada Brook|01h45'02||", "2|Bea Hill|01h52'10|+7:08|", "|Cleo Marsh|||DNF"],
    ["1|Dot Lake|00h41'09||"],
  ]);
  expect(read(page).map(({ name }) => name)).toEqual(["20 km", "8 km"]);
});

it("reads Lenex: swimmers and relays of clubs, a race for each event, ties", () => {
  const swum = (time: string, more = "", event = 10) =>
    `<RESULTS><RESULT eventid="${event}" swimtime="${time}" ${more}/></RESULTS>`;
  const relay = (time: string) => `<RELAYS><RELAY number="1">${swum(time, "", 20)}</RELAY></RELAYS>`;
  const athlete = (first: string, last: string, results: string) =>
    `<ATHLETE firstname="${first}" lastname="${last}">${results}</ATHLETE>`;
  const page = `${XML}<LENEX version="3.0"><MEETS><MEET name="Winter Cup"><SESSIONS><SESSION><EVENTS>
    <EVENT eventid="10" gender="F"><SWIMSTYLE distance="100" stroke="FREE"/></EVENT>
    <EVENT eventid="20" gender="F" round="PRE"><SWIMSTYLE distance="100" relaycount="4" stroke="FREE"/></EVENT></EVENTS></SESSION></SESSIONS><CLUBS>
    <CLUB name="Fen SC"><ATHLETES>${athlete("Ada", "Brook", swum("00:00:57.10"))}${athlete("Cleo", "Marsh", swum("00:00:56.90", 'status="DSQ"'))}</ATHLETES>${relay("00:03:58.20")}</CLUB>
    <CLUB name="Tarn"><ATHLETES>${athlete("Bea", "Hill", swum("00:01:02.02"))}${athlete("Dot", "Lake", swum("00:01:02.02"))}
    ${athlete("Eve", "Moor", swum("00:00:55.00", 'status="EXH"'))}${athlete("Fay", "Dale", swum("00:00:00.00", 'status="SICK"'))}</ATHLETES>
    ${relay("00:03:51.00")}</CLUB></CLUBS></MEET></MEETS></LENEX>`;
  expect(brief(page)).toEqual([
    [
      "1|Ada Brook|57.10||",
      "2|Bea Hill|1:02.02|+4.92|",
      "2|Dot Lake|1:02.02|+4.92|",
      "|Cleo Marsh|||DSQ",
      "|Eve Moor|55.00||",
      "|Fay Dale|||",
    ],
    ["1|Tarn 1|3:51.00||", "2|Fen SC 1|3:58.20|+7.20|"],
  ]);
  expect(read(page).map(({ name }) => name)).toEqual(["Women 100 m free", "Women 4x100 m free heats"]);
});

it("reads what MeOS sends: clubs and classes by their numbers, tenths of seconds; not what has changed alone", () => {
  const runner = (id: number, stat: number, tenths: number, name: string) =>
    `<cmp id="${id}"><base org="5" cls="1" stat="${stat}" rt="${tenths}">${name}</base></cmp>`;
  const all = `${runner(1, 1, 17010, "Ada Brook")}${runner(2, 1, 17550, "Bea Hill")}${runner(3, 3, 0, "Cleo Marsh")}`;
  const page = (classes: string) => `${XML}<MOPComplete>${classes}<org id="5">Tarn OK</org>${all}</MOPComplete>`;
  expect(brief(page('<cls id="1" ord="10">Women</cls>'))).toEqual([
    ["1|Ada Brook|28:21||", "2|Bea Hill|29:15|+0:54|", "|Cleo Marsh|||DSQ"],
  ]);
  expect(brief(page(""))).toEqual([]);
});

it("reads any number of elements without end tags", () => {
  const all = Array.from({ length: 600 }, (_, i) => i);
  const people = all.map((i) => `<E d="${i}" n="BROOK Ada" p="20 km"/>`).join("");
  const times = all.map((i) => `<R d="${i}" t="01h${10 + (i % 50)}'02"/>`).join("");
  const page = `${XML}<Epreuve><Etapes><Etape><Engages>${people}</Engages><Resultats>${times}</Resultats></Etape></Etapes></Epreuve>`;
  expect(read(page)[0]?.entries).toHaveLength(600);
});
