import { describe, expect, it } from "vitest";
import { mentionsIn, signatureOf } from "./mentions";
import { idOf } from "./signature";
import { vocabularyFor } from "./vocabulary";

const racesIn = (title: string, text: string): string[] =>
  mentionsIn(text, vocabularyFor(title)).flatMap((mention) => {
    const is = signatureOf(mention);
    return is ? [idOf(is)] : [];
  });

describe("boats", () => {
  it.each([
    ["Canottaggio, Coppa del lago: la diretta", "Finale del due senza maschile", "men-pair"],
    ["Canottaggio, Coppa del lago: la diretta", "Vince l'otto femminile.", "women-eight"],
    ["Canottaggio, Coppa del lago: la diretta", "Ecco il doppio femminile", "women-double-sculls"],
    ["Canottaggio, Coppa del lago: la diretta", "Il quattro di coppia maschile", "men-quad"],
    ["Rudern: Seepokal im Ticker", "Der Frauen-Achter führt.", "women-eight"],
    ["Rudern: Seepokal im Ticker", "Im Männer-Einer wird es eng.", "men-single-sculls"],
    ["Aviron : la coupe du lac en direct", "Le deux sans barreur féminin", "women-pair"],
    ["Roeien: live van de Bosbaan", "De dubbelvier mannen ligt voor.", "men-quad"],
    ["Aviron : la coupe du lac en direct", "Le skiff hommes", "men-single-sculls"],
    ["Roeien: live van de Bosbaan", "De vrouwen acht ligt voor.", "women-eight"],
    ["Remo en directo", "El cuatro sin timonel masculino", "men-four"],
  ])("on %s: %s", (title, text, race) => {
    expect(racesIn(title, text)).toEqual([race]);
  });

  it("race apart where they are light", () => {
    const title = "Canottaggio, Coppa del lago: la diretta";
    expect(racesIn(title, "Il doppio pesi leggeri femminile")).toEqual(["women-double-sculls-lightweight"]);
    expect(racesIn("Rowing live", "The lightweight men's double sculls")).toEqual(["men-double-sculls-lightweight"]);
  });

  it("are no numbers, and no sleds", () => {
    expect(racesIn("Canottaggio, Coppa del lago: la diretta", "Dopo otto secondi gli uomini sono in acqua")).toEqual(
      [],
    );
    expect(racesIn("Aviron : la coupe du lac en direct", "Huit bateaux, et les hommes attendent")).toEqual([]);
    expect(racesIn("Aviron : la coupe du lac en direct", "Huit hommes à bord")).toEqual([]);
    expect(racesIn("Rudern: Seepokal im Ticker", "Mit einer Frau am Steuer; Achter: die Männer aus Ort")).toEqual([]);
    expect(racesIn("Canottaggio: la diretta", "Doppio oro femminile")).toEqual([]);
    expect(racesIn("Sailing at the lake: live", "The women's skiff")).toEqual([]);
    expect(racesIn("Luge: the cup live", "The women's doubles")).toEqual([]);
    expect(racesIn("Games on the lake live", "A pair of women")).toEqual([]);
    expect(racesIn("NK schaatsen live", "De vrouwen achter de mannen aan")).toEqual([]);
    expect(racesIn("LIVE Slittino in DIRETTA", "Ora il doppio femminile")).toEqual([]);
    expect(racesIn("Bob: Weltcup im Liveticker", "Der Zweier der Frauen")).toEqual([]);
  });
});
