import fc from "fast-check";
import { expect, it } from "vitest";
import { harmless, MOST } from "../core/untrusted-text";
import { readCalendar } from "./read";
import { writeCalendar } from "./write";

const NOW = "2026-03-20T12:00:00.000Z";
const start = { id: "a", name: "Race", when: { at: "2026-03-29T08:00:00.000Z" } } as const;

/** A name as it is shown. */
const shown = (name: string) =>
  harmless(
    name
      .replace(/\p{Cc}+/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
    MOST.title,
  );

const whens = fc.oneof(
  fc
    .integer({ min: Date.parse(NOW) / 1000 + 1, max: Date.parse(NOW) / 1000 + 390 * 86_400 })
    .map((at) => ({ at: new Date(at * 1000).toISOString() })),
  fc.integer({ min: 1, max: 390 }).map((days) => ({
    day: new Date(Date.parse(NOW) + days * 86_400_000).toISOString().slice(0, 10),
  })),
);

it("what is saved is read again, whatever its names are", () => {
  const one = fc.record({
    name: fc.oneof(fc.string({ unit: "binary", maxLength: 120 }), fc.string({ unit: "grapheme", maxLength: 400 })),
    when: whens,
    url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 5 }),
      fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns"),
      (all, zone) => {
        const written = writeCalendar(
          all.map(({ url, ...start }, i) => ({ ...start, id: String(i), ...(url && { url: new URL(url).href }) })),
          NOW,
        );
        for (const line of written.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(76);
        const read = readCalendar(written, NOW, zone);
        const saved = all.map(({ name, when, url }) => ({
          name: shown(name),
          when,
          ...(url && { url: new URL(url).href }),
        }));
        const unique = new Set(saved.map((one) => JSON.stringify(one)));
        expect(read.ok && new Set(read.value.starts.map((one) => JSON.stringify(one)))).toEqual(unique);
      },
    ),
    { numRuns: 100 },
  );
});

it("a start has the same UID each time, and lines end as RFC 5545 demands", () => {
  const text = writeCalendar([start], NOW);
  expect(text).toContain("\r\nUID:a\r\n");
  expect(text).toContain("\r\nDTSTART:20260329T080000Z\r\n");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(writeCalendar([start], NOW)).toBe(text);
});
