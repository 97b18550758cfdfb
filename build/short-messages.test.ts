import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { translator } from "../src/text/translate";
import { shortened } from "./short-messages";

it("leaves of a message what the browser reads", () => {
  const written = {
    unread: {
      message: "$COUNT$ new",
      description: "On the badge's tooltip.",
      placeholders: { count: { content: "$1", example: "3" } },
    },
    empty: { message: "" },
  };
  expect(shortened(JSON.stringify(written, null, 2))).toBe('{"unread":{"message":"$1 new"},"empty":{"message":""}}');
});

it("leaves a name before a digit, with which its number would be another", () => {
  const message = { message: "$A$5 $B$", placeholders: { a: { content: "$1" }, b: { content: "$2" } } };
  expect(shortened(JSON.stringify({ message }))).toBe(
    '{"message":{"message":"$A$5 $2","placeholders":{"a":{"content":"$1"}}}}',
  );
});

it.each(readdirSync("public/_locales"))("says the same in every message of %s", (language) => {
  const text = readFileSync(`public/_locales/${language}/messages.json`, "utf8");
  const [written, short] = [JSON.parse(text), JSON.parse(shortened(text))];
  const said = (messages: Parameters<typeof translator>[0]) => {
    const t = translator(messages) as (key: string, substitutions: string[]) => string;
    return Object.keys(written).map((key) => t(key, ["<1>", "<2>", "<3>", "<4>"]));
  };
  expect(said(short)).toEqual(said(written));
});
