import { describe, expect, it, test } from "vitest";
import { paragraph } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { emptyMemory } from "../../core/race";
import { readerOf } from "../classify";
import { Athletes } from "../evidence/athletes";
import { kindOf } from "../kinds/kind";

const post = (headline: string, text: string, label?: string): PublishedPost => ({
  id: headline,
  publishedAt: "2026-04-26T09:00:00.000Z",
  headline,
  label,
  body: [paragraph(text)],
  keyEvent: false,
  pinned: false,
});

function namesOn(title: string, posts: PublishedPost[]): string[] {
  const reader = readerOf({ title, zone: "UTC", races: [], memory: emptyMemory }, new Athletes());
  for (const one of posts) reader.read(one);
  return reader.races().map(({ name }) => name);
}

describe("races are named in their page's language", () => {
  const known = (name: string) => [
    { id: "men-elite", name, is: { discipline: "elite", gender: "men" as const }, aliases: [], hue: 0 },
  ];
  const passed = (one: PublishedPost) => ({
    ...one,
    races: [],
    kind: "other" as const,
    arrivedAt: one.publishedAt,
    withdrawn: false,
  });

  test.each([
    [
      "Hafen-Marathon im Liveticker",
      [
        post("Okafor setzt sich ab", "Er ist jetzt mit zehn Sekunden vor der Gruppe.", "Männer"),
        post("Halbzeit", "Die Frauen sind nach 70 Minuten noch zusammen.", "Frauen"),
        post("Lind vorn", "Er fährt auf der Brücke allein.", "Rollstuhl Männer"),
      ],
      ["Rennen der Männer", "Rennen der Frauen", "Rollstuhlrennen der Männer"],
    ],
    [
      "Marathon du Port en direct",
      [
        post("Okafor en tête", "Il est seul dans la montée avec une avance de dix secondes.", "Hommes"),
        post("La moitié", "Les femmes passent sur le pont.", "Femmes"),
      ],
      ["Course hommes", "Course femmes"],
    ],
    [
      "Maratón del Puerto en directo",
      [
        post("Okafor se va", "En la cuesta se marcha con una ventaja de diez segundos.", "Masculino"),
        post("La mitad", "Las mujeres pasan por el puente.", "Femenino"),
      ],
      ["Maratón masculino", "Maratón femenino"],
    ],
    [
      "Harbour Marathon: live",
      [
        post("Okafor goes", "He is away on the hill with a gap of ten seconds.", "Men"),
        post("Halfway", "The women pass the bridge.", "Women"),
      ],
      ["Elite men", "Elite women"],
    ],
  ])("%s", (title, posts, names) => {
    expect(namesOn(title, posts)).toEqual(names);
  });

  it("keeps a name that the publisher gave", () => {
    const reader = readerOf(
      { title: "Hafen-Marathon im Liveticker", zone: "UTC", races: known("Abendlauf"), memory: emptyMemory },
      new Athletes(),
    );
    reader.read(
      post("Noch zehn Kilometer", "Der Wind ist stärker, und die Gruppe ist nach der Brücke kleiner.", "Männer"),
    );
    expect(reader.races().map(({ name }) => name)).toEqual(["Abendlauf"]);
  });

  it("is told by the whole page, and not by a single post in another language", () => {
    const title = "Harbour Marathon";
    const reader = readerOf({ title, zone: "UTC", races: known("Elite men"), memory: emptyMemory }, new Athletes());
    for (let i = 0; i < 5; i++)
      reader.pass(passed(post(`Mile ${i}`, "He is away on the hill with a gap to the group of the others.")));
    reader.read(post("Lind", "«La carrera se va para el puente y los dos en la cuesta», dice en su cuenta.", "Men"));
    expect(reader.races().map(({ name }) => name)).toEqual(["Elite men"]);
  });

  it("is told by posts that came one by one", () => {
    const title = "Hafen-Marathon";
    const reader = readerOf({ title, zone: "UTC", races: known("Elite men"), memory: emptyMemory }, new Athletes());
    for (const text of ["Er ist auf der Brücke.", "Die Gruppe ist noch nicht im Park."])
      reader.pass(passed(post(text, text)));
    reader.read(post("Halbzeit", "70 Minuten.", "Männer"));
    expect(reader.races().map(({ name }) => name)).toEqual(["Rennen der Männer"]);
  });
});

describe("kinds of posts that aren't in English", () => {
  test.each([
    ["start", "Der Startschuss ist gefallen"],
    ["lead change", "Okafor übernimmt die Führung"],
    ["result", "Lind gewinnt vor Okafor"],
    ["record", "Neuer Streckenrekord"],
    ["withdrawal", "Novak muss aufgeben"],
    ["start", "Le départ est donné"],
    ["lead change", "Okafor prend la tête"],
    ["result", "Lind s’impose devant Okafor"],
    ["record", "Nouveau record du parcours"],
    ["withdrawal", "Abandon de Novak"],
    ["start", "Toman la salida los mejores"],
    ["lead change", "Okafor ataca y se queda solo"],
    ["result", "Lind gana en Puerto"],
    ["record", "Nuevo récord de la prueba"],
    ["withdrawal", "Novak se retira"],
    // Wishes and looks back are no news.
    ["other", "Lind will heute gewinnen können"],
    ["preview", "Lind espère gagner"],
    ["other", "Lind ganó aquí en 2019"],
    // Words that other languages have too.
    ["other", "He dreams of a podium finish"],
    ["other", "Okafor rêve d’un podium"],
  ])("%s: %s", (kind, headline) => {
    const said = kindOf(post(headline, ""));
    if (kind === "other") expect(["other", "preview"]).toContain(said);
    else expect(said).toBe(kind);
  });
});
