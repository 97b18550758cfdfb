import { describe, expect, test } from "vitest";
import { hardcodedInManifest, hardcodedText, wrongTitle } from "./hardcoded-text";
import { english, projectOf } from "./test-project";

/** Views, by their hard-coded text. */
const views = {
  Hello: "<p>Hello</p>",
  Close: `<button aria-label="Close" />`,
  posts: `<a title={\`\${count} posts\`} />`,
  Live: `<p>{on ? "Live" : t("live")}</p>`,
  Finished: `<p>{on && "Finished"}</p>`,
};
const harmless = [
  `<p class="muted" title={t("live")}>{t("live")} · {why === "feed" && t("ended")} 1–3</p>`,
  `<input placeholder="https://" name="level" />`,
];
const lines = [
  "declare const on: boolean, count: number, why: string;",
  `document.title = "Settings";`,
  ...[...Object.values(views), ...harmless].map((view) => `void (${view});`),
];
const project = projectOf(english("live", "ended"), lines.join("\n"));
const found = hardcodedText(project);
project.close();

describe("hard-coded text is found", () => {
  test.each(Object.entries(views))("%s, in %s", (text) => {
    expect(found.filter((sentence) => sentence.includes(`"${text}"`))).toHaveLength(1);
  });

  test("in the title of a page, with its place", () => expect(found[0]).toBe(`src/view.tsx:3 says "Settings" itself`));
});

test("messages, punctuation and identifiers are allowed", () => {
  expect(found).toHaveLength(Object.keys(views).length + 1);
});

test("the manifest has no hard-coded names", () => {
  const manifest = { name: "__MSG_appName__", commands: { present: { description: "Hide everything" } }, version: "1" };
  expect(hardcodedInManifest(manifest)).toEqual([`manifest.json says "Hide everything" itself`]);
});

test("a page has the extension's name for its title", () => {
  expect(wrongTitle("popup.html", "<title>Raceside</title>", "Raceside")).toEqual([]);
  expect(wrongTitle("popup.html", "<title>Settings</title>", "Raceside")).toEqual([
    'popup.html has the title "Settings"',
  ]);
});
