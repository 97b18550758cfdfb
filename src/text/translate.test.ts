import { expect, test } from "vitest";
import { isolated, translator } from "./translate";

test("fills in placeholders as a browser does", () => {
  const say = translator({
    live: { message: "$Host$ owes $$5 to $2", placeholders: { host: { content: "the host $1" } } },
    ended: { message: "" },
  });
  expect(say("live", ["a.example", "you"])).toBe("the host a.example owes $5 to you");
  expect(say("live", "$2")).toBe("the host $2 owes $5 to ");
  expect(say("upcoming")).toBe("");
});

const kept = (text: string) => `\u2068${text}\u2069`;

test("a name in Latin letters is kept together in an Arabic sentence, a bare figure needs nothing", () => {
  expect(isolated(["Men's wheelchair", "3"], "rtl")).toEqual([kept("Men's wheelchair"), "3"]);
  expect(isolated("5–3", "rtl")).toBe(kept("5–3"));
});

test("an Arabic name is kept together in an English sentence, a Latin one stays as it is", () => {
  expect(isolated("ماراثون", "ltr")).toBe(kept("ماراثون"));
  expect(isolated(["Weir", "1:31:06"], "ltr")).toEqual(["Weir", "1:31:06"]);
});
