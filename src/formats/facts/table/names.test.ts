import { expect, it, test } from "vitest";
import { givensBeside, namesOf } from "./names";

test.each([
  ["KIPCHOGE Eliud", "Eliud Kipchoge"],
  ["Eliud KIPCHOGE", "Eliud Kipchoge"],
  ["Kipchoge, Eliud", "Eliud Kipchoge"],
  ["KIPCHOGE, Eliud", "Eliud Kipchoge"],
  ["VAN DER POEL Mathieu", "Mathieu van der Poel"],
  ["van der POEL Mathieu", "Mathieu van der Poel"],
  ["LE GALL Yann", "Yann Le Gall"],
  ["DE LA TOUR Yann", "Yann de la Tour"],
  ["Yubin LE", "Yubin Le"],
  ["McCOLGAN Eilish", "Eilish McColgan"],
  ["O'BRIEN Pat", "Pat O'Brien"],
  ["JOHNSON-THOMPSON Katarina", "Katarina Johnson-Thompson"],
  ["MÜLLER Jörg", "Jörg Müller"],
  ["Elif DEMİR", "Elif Demir"],
  ["Fenwick, Alaric / Marlowe, Caius", "Alaric Fenwick / Caius Marlowe"],
  ["Eliud Kipchoge", "Eliud Kipchoge"],
  ["إليود كيبتشوجي", "إليود كيبتشوجي"],
  ["ELIUD KIPCHOGE", "ELIUD KIPCHOGE"],
  ["Grey Harbour 5/2F", "Grey Harbour"],
  ["Ada Brook (N)", "Ada Brook"],
  ["Valley Rowers (B)", "Valley Rowers (B)"],
  ["Dale Earnhardt, Jr.", "Dale Earnhardt, Jr."],
])("%s is %s", (printed, name) => expect(namesOf([printed])).toEqual([{ name }]));

it("takes a nation in brackets from behind a name", () => {
  expect(namesOf(["LAMPERTI, Luke (USA)"])).toEqual([{ name: "Luke Lamperti", nation: "USA" }]);
});

it("leaves capitals alone that only few names of a table have", () => {
  const printed = ["AJ Smith", "Ben Stone", "Cleo Marsh"];
  expect(namesOf(printed).map(({ name }) => name)).toEqual(printed);
});

it("turns names if their header says that the family's is first, and the names don't say otherwise", () => {
  const names = (...printed: string[]) => namesOf(printed, 1).map(({ name }) => name);
  expect(names("Dietz Lara", "De Luca Sara", "Funk Anna Maria", "Prince")).toEqual([
    "Lara Dietz",
    "Sara De Luca",
    "Anna Maria Funk",
    "Prince",
  ]);
  expect(names("Lara DIETZ", "Anna FUNK")).toEqual(["Lara Dietz", "Anna Funk"]);
  expect(names("Lara Dietz", "Lara Funk", "Anna Egli")).toEqual(["Lara Dietz", "Lara Funk", "Anna Egli"]);
});

it("turns two surnames where their header says several and most names have three words", () => {
  const names = (...printed: string[]) => namesOf(printed, 2).map(({ name }) => name);
  expect(names("Torres Vega Lola", "de la Fuente Mora Ana María", "Brook Ada")).toEqual([
    "Lola Torres Vega",
    "Ana María de la Fuente Mora",
    "Ada Brook",
  ]);
  expect(names("Torres Lola", "Mora Ana María", "Vega Inés")).toEqual(["Lola Torres", "Ana María Mora", "Inés Vega"]);
});

it("puts no given name before one that has it already, where most have", () => {
  expect(givensBeside(["Zoe", "Bea", "Eve"], ["BROOK Zoë", "Bea Hill", "Moor"])).toEqual(["", "", "Eve"]);
  expect(givensBeside(["Jose", "Bea", "Martin"], ["San Jose", "Hill", "Martin"])).toEqual(["Jose", "Bea", "Martin"]);
});
