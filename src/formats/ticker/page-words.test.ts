import { expect, it } from "vitest";
import { reading } from "../markup/test-read";
import { each, page } from "./test-page";

const entries = each(["12:12", "12:05", "11:30"], (time, line) => `<p>${time} ${line}</p>`);

it.each([
  "Incident at the bridge: live updates",
  "Störung im Rennen: Liveticker",
  "Live ticker: race at Bus Stop Hill",
])("is a race's: %s", (title) => expect(reading(page(entries, title)).posts).toHaveLength(3));

it.each(["Incident: live updates", "Störung – Liveticker", "Outages: live ticker"])("is a service's: %s", (title) =>
  expect(reading(page(entries, title))).toEqual({}),
);

it.each(["Regaty – relacja live", "Regatta liveverslag", "Soutu: liveseuranta"])(
  "says that it is a ticker: %s",
  (title) => {
    const spans = each(
      ["12:12", "12:05", "11:30"],
      (time, line) => `<div><span>${time}</span><div>${line}</div></div>`,
    );
    expect(reading(page(`<div>${spans}</div>`, title)).posts).toHaveLength(3);
  },
);

it("tells sentences of few long words", () => {
  const told = (line: string) => each(["12:12", "12:05", "11:30"], (time) => `<h4>klo ${time}</h4><p>${line}</p>`);
  expect(reading(page(told("Viimeinen osuus alkaa yhdessä."), "Viesti: suora seuranta")).posts).toHaveLength(3);
  expect(reading(page(told("Viimeinen osuus."), "Viesti: suora seuranta"))).toEqual({});
  expect(reading(page(told("Viimeinen osuus alkaa yhdessä"), "Viesti: suora seuranta"))).toEqual({});
  // Boards, and pages that only have "live" in their title, say as much of each thing.
  expect(reading(page(told("Raitiovaunuliikenne keskeytynyt. Virtakatko."), "Viesti: suora seuranta"))).toEqual({});
  expect(reading(page(told("Gemüselasagne mit grünem Blattsalat."), "Mill live"))).toEqual({});
});

/** They tell of no race. */
const daily = each(["12:12", "12:05", "11:30"], (time, line) => `<p>${time} ${line}</p>`, [
  "The one of three is late, since the wind is strong.",
  "All others are on time this afternoon.",
  "It is quiet so far, and tickets are good for all of them.",
]);

it.each([
  "Ferry service: live updates",
  "Ski lifts live: status",
  "Liveticker Skilifte: Betriebsstatus",
  "Treni in diretta: la circolazione oggi",
  "En direct : les trains de la ligne C",
  "School closures: live updates",
  "Auktion im Liveticker",
  "Börsenticker",
  "Verkehrsticker",
  "Bitcoin live ticker",
  "Bitcoin above 100k: live updates",
  "Fährverkehr Nordsee: Liveticker",
  "Wait times at the park: live updates",
  "Stock markets live: tech rally, open higher",
  "Borsa in diretta: Piazza Affari in calo",
  "Prix du gaz en direct",
  "Métro en direct",
  "Pegelstände im Liveticker",
  "Stromausfall: Liveticker",
  "Flight AB12: live updates",
  "River club – Guestbook: live ticker",
  "LiveText – Release history",
  "Commits · live-ticker",
  "Live ticker: customer reviews",
  "How do I build a live ticker?",
])("goes on every day: %s", (title) => expect(reading(page(daily, title))).toEqual({}));

it.each([
  "Ferry to Ferry swim: live updates",
  "Race the Train: live updates",
  "En direct : la ligne d'arrivée du Lac",
  "World Police and Fire Games: live updates",
  "Ferry Moor attacks: live updates from the lake",
  "Airport Criterium: live updates",
  "River marathon live updates: winners, road closures and traffic",
  "Broughty Ferry v Arbroath: live text",
  "Bourse de Paris : le semi en direct",
  "Börsenlauf: Liveticker",
  "Bitcoin Grand Prix: live text",
  "Nahverkehr steht, Marathon läuft: Liveticker",
  "Stock car racing: live updates",
  "Färjestad – Skellefteå: live updates",
  "San Jose Earthquakes: live updates",
  "Trka UŽIVO, iz minute u minut",
  "Zugverkehr stört die Friedensfahrt: Liveticker",
  "Wartezeiten am Start: Mill World im Liveticker",
  "Gala de boxe aux enchères en direct",
  "Airport in sight: Mill Alps live updates",
])("tells of a race: %s", (title) => expect(reading(page(daily, title)).posts).toHaveLength(3));

it.each(["Airport: live updates", "Stromausfall am Steg: Liveticker", "Henley: water levels: live updates"])(
  "tells of a race in its posts: %s",
  (title) => {
    const told = ["Gill leads by a length.", "The wind is strong at the pass.", "Brook is on her way."];
    const posts = each(["12:12", "12:05", "11:30"], (time, line) => `<p>${time} ${line}</p>`, told);
    expect(reading(page(posts, title)).posts).toHaveLength(3);
  },
);

it("takes no publisher for what a page tells", () =>
  expect(
    reading(`<title>Mill Globe: live updates | Metro</title>${page(daily, "Mill Globe: live updates")}`).posts,
  ).toHaveLength(3));

it.each([
  "Genesis: text commentary",
  "Écouter le direct",
  "Du champ à la table, le direct producteur",
  "Direkt! Das Magazin",
])("is a book's, a radio's or a magazine's: %s", (title) =>
  expect(
    reading(
      page(
        each(["12:12", "11:05", "09:31"], (time, line) => `<div><span>${time}</span><p>${line}</p></div>`),
        title,
      ),
      "https://run.example/page",
    ),
  ).toEqual({}),
);

it.each(["Regatta LIVE: text commentary", "Le direct de la course", "DIREKT: regattan"])(
  "is a race's too: %s",
  (title) => expect(reading(page(entries, title), "https://run.example/page").posts).toHaveLength(3),
);
