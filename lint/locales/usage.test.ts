import { describe, expect, test } from "vitest";
import { english, projectOf } from "./test-project";
import { usageFaults } from "./usage";

/** Code that uses a message, by its key. */
const uses = {
  live: `t("live");`,
  hide: `declare const on: boolean; t(on ? "show" : "hide");`,
  level_off: `declare const level: "off" | "on"; t(\`level_\${level}\`);`,
  summary: `const headings: Record<string, MessageKey> = { summary: "summary" };`,
  settings: `const key = "settings"; t(key);`,
  posts: `plural(t, "posts", 3);`,
};
/** Code that doesn't. */
const others = {
  saved: `const state: "saved" | "lost" = "saved";`,
  kind_quote: `declare const kind: "start"; t(\`kind_\${kind}\`);`,
  since: "const say = (key: MessageKey) => t(key);",
  races: `const races = "races_other";`,
};
const keys = ["show", "level_on", "kind_start", "posts_one", "posts_other", "races_one", "races_other", "name"];
const messages = english(
  ...Object.keys({ ...uses, ...others }).filter((key) => !/^(?:posts|races)$/.test(key)),
  ...keys,
);
const found = (() => {
  const project = projectOf(messages, [...Object.values(uses), ...Object.values(others)].join("\n"));
  const sentences = usageFaults(messages, project, { name: "__MSG_name__" });
  project.close();
  return sentences;
})();

describe("a message is used", () => {
  test.each(Object.entries(uses))("%s, by %s", (key) => expect(found).not.toContain(`${key} is used nowhere`));
  test("name, by the manifest", () => expect(found).not.toContain("name is used nowhere"));
});

describe("a message isn't used", () => {
  test.each(Object.entries(others))("%s, by %s", (key) => expect(found).toContain(`${key} is used nowhere`));
});

test("a message with a parameter gets one", () => {
  const messages = english("live", "remove:$1");
  const project = projectOf(
    messages,
    `const say = (key: MessageKey) => t(key); t("live");\nt("remove", "a"); t("remove");`,
  );
  expect(usageFaults(messages, project, {})).toEqual(["src/view.tsx:3 shows remove without what it takes in"]);
  project.close();
});
