import { describe, expect, it } from "vitest";
import { paragraph } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { emptyMemory } from "../../core/race";
import { readerOf } from "../classify";
import { Athletes } from "../evidence/athletes";

/** @param lines "Text" or "Headline | Text", or a text with its label */
function racesOn(title: string, lines: readonly (string | { label: string; text: string })[]) {
  const reader = readerOf({ title, zone: "UTC", races: [], memory: emptyMemory }, new Athletes());
  const posts = lines.map((line, i): PublishedPost => {
    const publishedAt = new Date(Date.UTC(2031, 0, 6, 8) + i * 60_000).toISOString();
    const { label, text: said } = typeof line === "string" ? { label: undefined, text: line } : line;
    const [text = "", headline] = said.split(" | ").toReversed();
    return { id: String(i), publishedAt, headline, label, body: [paragraph(text)], keyEvent: false, pinned: false };
  });
  for (const post of posts) reader.read(post);
  const links = posts.map((post) => reader.readAgain(post).races.map(({ id }) => id));
  return { names: reader.races().map(({ name }) => name), links };
}

describe("what is driven tells races apart", () => {
  const spanish = [
    "Las motos ya han salido.",
    "Ferrer gana la etapa en motos.",
    "Los coches están en la salida.",
    "En coches, Lindqvist pasa primero por el km 60.",
  ];

  it("in a rally raid, and no stage in its title is a race", () => {
    const { names, links } = racesOn("Dakar 2031, etapa 4: en directo", spanish);
    expect(names.toSorted()).toEqual(["Cars", "Motorbikes"]);
    expect(links[1]).toEqual(["motorbikes-rally"]);
    expect(links[3]).toEqual(["cars-rally"]);
    const french = [
      "Les motos sont parties.",
      "Duval gagne en motos.",
      "En autos, Roy est devant.",
      "Les autos partent.",
    ];
    for (const title of [
      "Le Dakar 2031 en direct",
      "Rallye-raid d'Oberwend en direct",
      "Africa Eco Race, étape 3 : en direct",
    ])
      expect(racesOn(title, french).names.toSorted()).toEqual(["Cars", "Motorbikes"]);
    const german = [
      "Die Motorräder sind los.",
      "Frei führt bei den Motorrädern.",
      "Roth gewinnt bei den Autos.",
      "Die Autos sind da.",
    ];
    expect(racesOn("Rallye Dakar 2031 im Liveticker", german).names.toSorted()).toEqual(["Cars", "Motorbikes"]);
  });

  it("and none where a raid has one kind, or in another event", () => {
    expect(racesOn("Dakar 2031: en directo", spanish.slice(2)).names).not.toContain("Cars");
    const others = [
      "Rally Oberwend 2031 live",
      "Tour of Oberwend: etapa 4 en directo",
      "Vuelta, en directo: la baja de Roldán",
    ];
    for (const title of [...others, "Gran Raid de Oberwend en directo"])
      expect(racesOn(title, spanish).names).not.toContain("Motorbikes");
  });

  it("as classes of motocross do, in headlines as well", () => {
    const posts = ["Prima manche MX2 | Bruni davanti a tutti.", "Prima manche MXGP | Keller guida dal via."];
    const more = ["Seconda manche MX2 | Bruni di nuovo.", "Seconda manche MXGP | Keller cade."];
    expect(racesOn("Motocross: GP Oberwend LIVE", [...posts, ...more]).names.toSorted()).toEqual(["MX2", "MXGP"]);
  });
});

it("bicycles keep the name of their label", () => {
  const labelled = (label: string, text: string) => ({ label, text });
  const posts = [labelled("Men's bikes", "Lee leads."), labelled("Women's bikes", "Brook leads.")];
  expect(racesOn("Soapbox derby", posts).names).toEqual(["Men's bikes", "Women's bikes"]);
});

describe("a headline that is a race's name", () => {
  it("may begin with the size of the engines, and is no practice", () => {
    const posts = ["250XC East Heat | Marsh leads.", "First Timed Practice | Fenn is fastest.", "Fenn leads Marsh."];
    const again = ["250XC East Heat | Marsh wins."];
    const { names } = racesOn("Race Day Feed: Oberwend", [...posts, ...again]);
    expect(names).toContain("250XC East Heat");
    expect(names).not.toContain("First Timed Practice");
  });
});

describe("those who run are no name of a race", () => {
  it("where they do something", () => {
    const posts = ["The female runners did the first 10K in 35:30.", "The male runners did it in 31:02."];
    expect(racesOn("Oberwend Run 2031", [...posts, ...posts]).names).toEqual(["Men's race", "Women's race"]);
  });

  it("but stand before its discipline", () => {
    const posts = [
      "The women skiers' sprint is on.",
      "The men skiers' sprint follows.",
      "Roth wins the women's sprint.",
    ];
    expect(racesOn("Junior ski day live", posts).names.toSorted()).toEqual(["Men's sprint", "Women's sprint"]);
    const labelled = ["Women swimmers 5km", "Men swimmers 5km"].map((label) => ({ label, text: "They are off." }));
    expect(racesOn("Swimming weekend live", labelled).names).toHaveLength(2);
  });
});
