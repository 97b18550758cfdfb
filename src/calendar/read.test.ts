import { describe, expect, it } from "vitest";
import { MOST_STARTS } from "../core/calendar";
import { readCalendar } from "./read";
import { calendar, event, NOW, read, whens } from "./test-read";

describe("when an event starts", () => {
  it.each([
    ["in UTC", "DTSTART:20260329T080000Z", "2026-03-29T08:00Z"],
    ["in the reader's zone where none is said", "DTSTART:20260329T080000", "2026-03-29T07:00Z"],
    ["in a zone that is only named", "DTSTART;TZID=America/New_York:20260329T080000", "2026-03-29T12:00Z"],
    ["in a quoted zone", 'DTSTART;X-A="b:c";TZID="Europe/Berlin":20260329T080000', "2026-03-29T06:00Z"],
    [
      "in a zone behind a path",
      "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260328T080000",
      "2026-03-28T07:00Z",
    ],
    ["in an unknown zone, as in the reader's", "DTSTART;TZID=Customized Time:20260328T080000", "2026-03-28T08:00Z"],
    ["all day", "DTSTART;VALUE=DATE:20260328", "2026-03-28"],
    ["as a day where nothing says so", "DTSTART;TZID=Europe/Berlin:20260328", "2026-03-28"],
    ["without seconds", "DTSTART: 20260328T0800Z", "2026-03-28T08:00Z"],
    ["at a time that comes twice", "DTSTART;TZID=America/New_York:20261101T013000", "2026-11-01T05:30Z"],
    ["at a time that the clock passes over", "DTSTART:20260329T013000", "2026-03-29T01:30Z"],
    ["all day, today", "DTSTART;VALUE=DATE:20260320", "2026-03-20"],
  ])("is read %s", (_, line, when) => expect(whens(event(line))).toEqual([when]));

  it("follows the zone that the calendar defines, with its changes of the clock", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Club time",
      "BEGIN:STANDARD",
      "DTSTART:19701025T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:19700329T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ];
    const weekly = event("DTSTART;TZID=Club time:20260322T100000", "RRULE:FREQ=WEEKLY;COUNT=2");
    expect(whens([...zone, ...weekly])).toEqual(["2026-03-22T09:00Z", "2026-03-29T08:00Z"]);
    // It isn't known to the next calendar.
    expect(whens(weekly, { zone: "UTC" })).toEqual(["2026-03-22T10:00Z", "2026-03-29T10:00Z"]);
  });

  it("is in the future, however long the event lasts", () => {
    expect(whens(event("DTSTART:20260320T115900Z", "DTEND:20260320T180000Z"))).toEqual([]);
    expect(whens(event("DTSTART;VALUE=DATE:20260319"))).toEqual([]);
    expect(whens(event("DTSTART:20290101T000000Z"))).toEqual([]);
    expect(whens(event("DTSTART;VALUE=DATE:20260320"), { zone: "Pacific/Auckland" })).toEqual([]);
  });
});

it("of two versions the one with the higher number counts", () => {
  const at = (day: number, ...lines: string[]) => event(`DTSTART:202603${day}T090000Z`, ...lines);
  const [first, second] = [at(28, "SEQUENCE:2"), at(29, "SEQUENCE:10")];
  expect(whens([...first, ...second])).toEqual(["2026-03-29T09:00Z"]);
  expect(whens([...second, ...first])).toEqual(["2026-03-29T09:00Z"]);
  expect(whens([...at(28), ...at(28, "SEQUENCE:1", "STATUS:CANCELLED")])).toEqual([]);
  expect(whens([...at(28, "SEQUENCE:1"), ...at(29, "SEQUENCE:1")])).toHaveLength(2);
  const weekly = at(21, "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:3");
  const moved = (hour: number, sequence: number) =>
    event("RECURRENCE-ID:20260328T090000Z", `DTSTART:20260328T${hour}0000Z`, `SEQUENCE:${sequence}`);
  expect(whens([...moved(14, 2), ...weekly, ...moved(16, 1)])).toEqual(["2026-03-21T09:00Z", "2026-03-28T14:00Z"]);
  expect(whens([...at(21, "RRULE:FREQ=WEEKLY;COUNT=9"), ...weekly])).toHaveLength(2);
});

describe("name and address of an event", () => {
  const first = (...lines: string[]) =>
    read(calendar("BEGIN:VEVENT", "DTSTART:20260321T090000Z", ...lines, "END:VEVENT")).starts[0];

  it("are unfolded and unescaped", () => {
    const start = first("SUMMARY:City Mara", " thon\\, men\\; women\\n2026", "URL:https://example.org/live", " #top");
    expect(start).toMatchObject({ name: "City Marathon, men; women 2026", url: "https://example.org/live" });
  });

  it("can't disguise what is around them", () => {
    expect(first("SUMMARY:Race \u202Eevil")?.name).toBe("Race evil");
    expect(first(`SUMMARY:${"x".repeat(5000)}`)?.name).toHaveLength(300);
  });

  it("come from its words where no address is given, and are never anything but the web's", () => {
    expect(first("DESCRIPTION:Live: <https://example.org/a>.")?.url).toBe("https://example.org/a");
    expect(first("URL:javascript:alert(1)", "LOCATION:Berlin")).not.toHaveProperty("url");
    expect(first("URL:https://me:secret@example.org/")).not.toHaveProperty("url");
    expect(first()).toMatchObject({ name: "" });
  });
});

describe("a damaged calendar", () => {
  const good = event("DTSTART:20260321T090000Z");

  it("loses only what is damaged", () => {
    const { starts, unreadable } = read(
      calendar(
        "rubbish without a colon",
        ...event("DTSTART:soon"),
        ...event("DTSTART:20261301T090000Z"),
        ...event('DESCRIPTION;X="never closed:1', "DTSTART:20260322T090000Z"),
        ...event("DTSTART:20260323T090000Z", "RRULE:FREQ=NEVER"),
        "BEGIN:VEVENT",
        "DTSTART:20260324T090000Z",
        ...good,
        ...event(
          "DTSTART:20260325T090000Z",
          "BEGIN:VALARM",
          "TRIGGER:-PT1H",
          "DESCRIPTION:https://no.example",
          "END:VALARM",
        ),
      ),
    );
    expect(starts.map(({ when }) => "at" in when && when.at.slice(8, 10))).toEqual(["21", "22", "24", "25"]);
    expect(starts.at(-1)).not.toHaveProperty("url");
    expect(unreadable).toBe(3);
  });

  it("that was cut off has what came before", () => {
    expect(read(calendar(...good).slice(0, -20)).starts).toHaveLength(1);
  });

  it("is refused if it is none, or too big", () => {
    for (const text of ["", "<html>BEGIN:VCALENDAR", "BEGIN:VCARD\r\nEND:VCARD"])
      expect(readCalendar(text, NOW, "UTC")).toMatchObject({ problem: { code: "notCalendar" } });
    const big = calendar(...good) + " ".repeat(6_000_000);
    expect(readCalendar(big, NOW, "UTC")).toMatchObject({ problem: { code: "calendarTooBig" } });
  });
});

describe("a calendar of ten thousand events", () => {
  const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10).replaceAll("-", "");
  const many = (more: (i: number) => string[]) =>
    calendar(
      ...Array.from({ length: 10_000 }, (_, i) => [
        "BEGIN:VEVENT",
        `UID:${i}`,
        `SUMMARY:${i}`,
        `DTSTART:${day((i * 7919) % 10_000)}T090000Z`,
        ...more(i),
        "END:VEVENT",
      ]).flat(),
    );

  it("shows the next, and says that there are more", () => {
    const { starts, more } = read(many(() => []));
    expect(starts).toHaveLength(MOST_STARTS);
    expect(more).toBe(true);
    expect(starts[0]?.when).toEqual({ at: "2026-03-21T09:00:00.000Z" });
    expect(starts.at(-1)?.when).toEqual({ at: "2026-10-06T09:00:00.000Z" });
  });

  it("that all recur is bounded too", () => {
    const { starts, more } = read(many(() => ["RRULE:FREQ=WEEKLY"]));
    expect(starts.length).toBeLessThanOrEqual(MOST_STARTS);
    expect(more).toBe(true);
  });
});

it('reads "constructor" and what else every object has as ordinary words, in each field', () => {
  for (const word of [...Object.getOwnPropertyNames(Object.prototype), "prototype"]) {
    const zone = [
      "BEGIN:VTIMEZONE",
      `TZID:${word}`,
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0200",
      `TZNAME:${word}`,
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const start = `DTSTART;TZID=${word}:20260329T080000`;
    const named = [
      `UID:${word}`,
      `SUMMARY:${word}`,
      `LOCATION:${word}`,
      `X-${word}:${word}`,
      "RRULE:FREQ=WEEKLY;COUNT=2",
    ];
    const { starts, unreadable } = read(calendar(...zone, "BEGIN:VEVENT", start, ...named, "END:VEVENT"));
    expect({ unreadable, names: starts.map(({ name }) => name) }).toEqual({ unreadable: 0, names: [word, word] });
    expect(starts.map(({ when }) => when)).toMatchObject([{ at: "2026-03-29T06:00:00.000Z" }, {}]);
  }
});
