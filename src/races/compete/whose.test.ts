import { describe, expect, it } from "vitest";
import { Athletes } from "../evidence/athletes";
import { racesOfLast } from "../test-races";
import { gendersOf } from "./whose";

const listed = () => {
  const athletes = new Athletes();
  athletes.noteFirstName("anna", "women");
  athletes.noteFirstName("peter", "men");
  return athletes;
};

describe("whom a post names", () => {
  it("is a man or a woman by the first name, and by the surname once that was seen beside one", () => {
    const genders = gendersOf(listed());
    expect(genders.of(["Vellmar leads."])).toBeUndefined();
    genders.observe(["Anna Vellmar leads from Peter Ostin."]);
    expect(genders.of(["Vellmar leads."])).toBe("women");
    expect(genders.of(["Ostin is out, says Peter Marsh."])).toBe("men");
    expect(genders.of(["Vellmar passes Ostin."])).toBeUndefined();
  });

  it("is what a sentence about one alone calls them, unless another says otherwise", () => {
    const genders = gendersOf(listed());
    genders.observe(["Vellmar has lost her shoe.", "Brunt passes Ostin, and she smiles."]);
    expect(genders.of(["Vellmar is back."])).toBe("women");
    expect(genders.of(["Ostin is back."])).toBeUndefined();
    genders.observe(["Vellmar has his shoe again."]);
    expect(genders.of(["Vellmar is back."])).toBeUndefined();
  });

  it("isn't told by a surname that is a first name as well", () => {
    const genders = gendersOf(listed());
    expect(genders.of(["Peter leads."])).toBeUndefined();
  });
});

it("tells the women's race from the men's, in a sport of which no athlete is listed", () => {
  const before = ["The men's sculls are off.", "The women's sculls are off.", "The men's sculls pass halfway."];
  expect(racesOfLast("Oberwend 2031", ...before, "Laura Vellmar leads by a length.")[0]).toContain("women-sculls");
});
