import { expect, it } from "vitest";
import { readPage } from "../read";

const NOW = "2031-06-14T10:00:00.000Z";
const URL_OF_CLASS = "https://a.example/api.php?comp=1&method=getclassresults&class=D21";
const read = (answer: unknown, url: string) => {
  const result = readPage(JSON.stringify(answer), url, NOW);
  return result.ok ? result.value : result.problem.code;
};
const answer = (hash: unknown) => ({
  status: "OK",
  className: "D21",
  results: [{ place: "1", name: "Ada Brook", result: "17:02", status: 0, timeplus: "+00:00" }],
  hash,
});

it("asks for what has changed since the hash of the last answer, and is told that nothing has", () => {
  const first = read(answer("abc123"), URL_OF_CLASS);
  const updates = `${URL_OF_CLASS}&last_hash=abc123`;
  expect(first).toMatchObject({ updates, facts: [{ name: "D21" }] });
  expect(first).not.toHaveProperty("snapshot.partial");
  expect(read({ status: "NOT MODIFIED" }, updates)).toMatchObject({ snapshot: { partial: true, posts: [] } });
  expect(read(answer("def456"), updates)).toMatchObject({
    snapshot: { partial: true },
    updates: `${URL_OF_CLASS}&last_hash=def456`,
  });
});

it("takes no answer for one without news that wasn't asked with a hash", () => {
  expect(read({ status: "NOT MODIFIED" }, URL_OF_CLASS)).toBe("notLive");
  expect(read(answer({}), URL_OF_CLASS)).not.toHaveProperty("updates");
});
