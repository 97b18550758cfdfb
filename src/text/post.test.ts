import { expect, test } from "vitest";
import { at, kept } from "../core/test-fixtures";
import { postText } from "./post";
import { clockTime } from "./time";

test("a post as text has its time, its words, who said them and where", () => {
  const post = kept("09:27", "Seven in a row.", {
    headline: "Weir wins",
    byline: { name: "Ada Moor", role: "Reporter" },
    url: "https://a.example/live#1",
  });
  expect(postText(post, "en-GB")).toBe(
    `${clockTime(at("09:27"), "en-GB")} Weir wins\nSeven in a row.\nAda Moor · Reporter\nhttps://a.example/live#1\n`,
  );
});

test("a time that its source doesn't tell for sure stays as it was printed", () => {
  expect(postText(kept("09:27", "Off.", { printedTime: "half nine" }), "en")).toBe("half nine\nOff.\n");
});
