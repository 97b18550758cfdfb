import { expect, it } from "vitest";
import { isLiveTitle } from "./live-address";

it.each([
  "DIRECT. River race: Brook in front",
  "Direct : river race",
  "LIVE - River race",
  "DIREKT: River race",
  "Live race updates",
])("knows a live page by its title: %s", (title) => expect(isLiveTitle(title)).toBe(true));

it.each([
  "Direkt: Ein Tag im Lager",
  "Direkt! Das Magazin",
  "Direct flights to the river",
  "Live-in crew wanted",
  "Live music by the river",
  "Directors of the race",
])("takes no other title for one: %s", (title) => expect(isLiveTitle(title)).toBe(false));
