import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifestFor, TARGETS } from "../../build/manifest";
import shipped from "../../manifest.json" with { type: "json" };
import { ALLOWED } from "./allowed";
import { beyond } from "./beyond";

const chrome: Record<string, unknown> = { ...manifestFor("chrome") };
const firefox = manifestFor("firefox");

test.each(TARGETS)("the manifest for %s has exactly the listed permissions", (target) => {
  expect(beyond(manifestFor(target), target)).toEqual([]);
});

test.each([
  ["permissions", ["tabs"], "tabs"],
  ["optional_permissions", ["history"], "history"],
  ["host_permissions", ["https://bbc.example/*"], "https://bbc.example/*"],
  ["optional_host_permissions", ["<all_urls>"], "<all_urls>"],
  ["content_scripts", [{ matches: ["<all_urls>"], js: ["a.js"] }], '{"matches":["<all_urls>"],"js":["a.js"]}'],
  ["web_accessible_resources", [{ resources: ["*"], matches: ["*"] }], '{"resources":["*"],"matches":["*"]}'],
  ["externally_connectable", { matches: ["https://a.example/*"] }, '{"matches":["https://a.example/*"]}'],
  ["devtools_page", "devtools.html", "devtools.html"],
])("an additional %s is reported", (field, more, value) => {
  const before = chrome[field];
  const manifest = { ...chrome, [field]: Array.isArray(before) && Array.isArray(more) ? [...before, ...more] : more };
  expect(beyond(manifest, "chrome")).toEqual([`chrome: ${field} asks for ${value}, which is not on the list`]);
});

test("permissions for Chrome alone aren't in Firefox's manifest", () => {
  const manifest = { ...firefox, permissions: chrome.permissions };
  expect(beyond(manifest, "firefox")).toEqual(["firefox: permissions asks for sidePanel, which is not on the list"]);
});

test("a weakened or missing content security policy is reported", () => {
  const policy = String(shipped.content_security_policy.extension_pages);
  const withPolicy = (pages: string) =>
    beyond({ ...chrome, content_security_policy: { extension_pages: pages } }, "chrome");
  expect(withPolicy(`${policy}; script-src 'self' 'wasm-unsafe-eval'`)).toHaveLength(1);
  expect(withPolicy(policy.replace("style-src 'self'", "style-src *"))).toHaveLength(2);
  const { content_security_policy: _, ...without } = chrome;
  expect(beyond(without, "chrome")).toContain(
    "chrome: content_security_policy.extension_pages doesn't ask for default-src 'self', which is on the list",
  );
});

test("a declaration of data collection is reported", () => {
  const required = ["browsingActivity"];
  const manifest = {
    ...firefox,
    browser_specific_settings: { gecko: { data_collection_permissions: { required } } },
  };
  expect(beyond(manifest, "firefox")).toEqual([
    "firefox: data_collection_permissions.required asks for browsingActivity, which is not on the list",
    "firefox: data_collection_permissions.required doesn't ask for none, which is on the list",
  ]);
});

test("every listed permission has a reason", () => {
  expect(ALLOWED.filter(({ why }) => why.length < 10)).toEqual([]);
});

test("docs/store explains every listed permission", () => {
  const told = readFileSync("docs/store/permissions.md", "utf8");
  expect(ALLOWED.filter(({ value }) => !told.includes(`\`${value}\``))).toEqual([]);
});
