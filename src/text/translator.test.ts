import { expect, test } from "vitest";
import { translator } from "./translator";

test("fills in placeholders as a browser does", () => {
  const say = translator({
    live: { message: "$Host$ owes $$5 to $2", placeholders: { host: { content: "the host $1" } } },
    ended: { message: "" },
  });
  expect(say("live", ["a.example", "you"])).toBe("the host a.example owes $5 to you");
  expect(say("live", "$2")).toBe("the host $2 owes $5 to ");
  expect(say("upcoming")).toBe("");
});
