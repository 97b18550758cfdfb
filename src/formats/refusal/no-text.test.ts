import { expect, it } from "vitest";
import { readPage } from "../read";

const refused = (body: string) => {
  const read = readPage(body, "https://run.example/page", "2026-05-03T12:00:00.000Z");
  return read.ok || read.problem.code !== "notLive" ? undefined : read.problem.found;
};

it("comes without text where only a script would show any", () => {
  expect(refused('<!doctype html><title>Run</title><div id="root"></div><script src="/app.js"></script>')).toBe(
    "noText",
  );
  const asks =
    "Please enable JavaScript to see the times, the map and all results of this race and of those before it. ";
  expect(refused(`<!doctype html><title>Run</title><p>${asks.repeat(2)}</p><script src="/app.js"></script>`)).toBe(
    "noText",
  );
  const beside = `<footer>${"Imprint Contact Terms ".repeat(12)}</footer><script src="/app.js"></script>`;
  expect(refused(`<!doctype html><title>Run</title><div id="root"></div>${beside}`)).toBe("noText");
  const type = '<meta property="og:type" content="article">';
  expect(refused(`<!doctype html><title>Run</title>${type}<p>Loading…</p>${beside}`)).toBe("noText");
  expect(
    refused(`<!doctype html><title>Run</title>${type}<p>Ada Brook won by a length at the mill.</p>${beside}`),
  ).toBe("article");
  expect(refused("<!doctype html><title>Run</title><p>Nothing here</p>")).toBe("page");
  const header = `<header><h1>Run</h1>${"<p>Ten kilometres along the river.</p>".repeat(20)}</header><script src="/app.js"></script>`;
  expect([header, `<section>${header}</section>`].map((one) => refused(one))).toEqual(["page", "page"]);
});
