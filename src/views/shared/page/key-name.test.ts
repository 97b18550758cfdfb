import { expect, it } from "vitest";
import { keyName } from "./key-name";

const pressed = (key: string, code: string, shiftKey = false) => keyName({ key, code, shiftKey });

it.each([
  ["Arabic", "ت", "KeyJ", "j"],
  ["Russian", "о", "KeyJ", "j"],
  ["Russian with caps lock", "О", "KeyJ", "j"],
  ["Hebrew", "ל", "KeyK", "k"],
  ["Greek", "ξ", "KeyJ", "j"],
  ["Serbian, whose letter looks Latin", "ј", "KeyJ", "j"],
  ["Korean", "ㅏ", "KeyK", "k"],
  ["Hindi, a vowel sign", "ि", "KeyF", "f"],
  ["an input method", "Process", "KeyJ", "j"],
  ["Arabic, a letter in the place of the slash", "ظ", "Slash", "/"],
])("is the key in its place on a layout of another script: %s", (_, key, code, name) => {
  expect(pressed(key, code)).toBe(name);
});

it("is a question mark wherever one is printed", () => {
  expect(pressed("؟", "Slash", true)).toBe("?");
  expect(pressed("？", "Slash", true)).toBe("?");
  expect(pressed("?", "Minus", true)).toBe("?");
  expect(pressed("?", "Digit7", true)).toBe("?");
  expect(pressed("/", "Digit7", true)).toBe("/");
});

it("is what is printed on a Latin layout, whatever the place", () => {
  expect(pressed("h", "KeyJ")).toBe("h");
  expect(pressed("j", "KeyC")).toBe("j");
  expect(pressed("J", "KeyJ")).toBe("j");
  expect(pressed("é", "Slash")).toBe("é");
  expect(pressed("-", "Slash")).toBe("-");
  expect(pressed("ı", "KeyI")).toBe("ı");
});

it("is that of the key where it prints nothing", () => {
  expect(pressed("PageDown", "PageDown")).toBe("PageDown");
  expect(pressed("PageDown", "Numpad3")).toBe("PageDown");
  expect(pressed("Dead", "KeyJ")).toBe("Dead");
  expect(pressed("Process", "IntlRo")).toBe("Process");
});
