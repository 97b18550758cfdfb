import { describe, expect, it } from "vitest";
import { calledIn } from "./called";

describe("what languages call those who race", () => {
  it.each([
    "Die Britin liegt vorn, dahinter die Österreicherinnen.",
    "C'est fini pour la Française.",
    "L'Américaine est seule devant.",
    "Argento per le azzurre.",
    "La canadese rimonta, le olandesi cedono.",
    "La keniana se escapa.",
    "A inglesa lidera.",
    "La portuguesa, la galesa y las holandesas van juntas.",
    "Goud voor de schaatsster uit Heerenveen.",
    "Norskan är trea.",
    "Amerykanki prowadzą po drugiej zmianie.",
  ])("tells women: %s", (text) => {
    expect(calledIn(text)).toBe("women");
  });

  it.each([
    "Premier départ pour le Néerlandais.",
    "Le Kényan est parti.",
    "Il giapponese passa primo.",
    "El brasileño arranca.",
    "O norueguês atacou na subida.",
  ])("tells a man: %s", (text) => {
    expect(calledIn(text)).toBe("men");
  });

  it.each([
    "Der Brite führt nach dem Schwimmen.",
    "Wieder ein Rekord: 22.048 Läuferinnen und Läufer sind gemeldet, Athleten und Athletinnen.",
    "Beim Gewinnen hilft Severin die Ruhe.",
    "L'Ukraine et la Chine sont à deux secondes.",
    "Athletinnen sowie Athleten hören die Trainerin, die Zuschauerinnen und die Reporterin.",
    "La Marseillaise retentit, dit Le Parisien, et la Française des Jeux mène.",
    "Dopo la discesa e la difesa, la ripresa. La empresa, la princesa y la promesa.",
    "La sorpresa: el interés es grande.",
    "Le ipotesi del paese sono due.",
    "A surpresa do mês é a empresa.",
    "Flaskan är tom, säger människan bredvid.",
    "Polka dots for Alder, and a roadster in the convoy.",
    "The youngsters and speedsters wait in Helsinki.",
  ])("tells neither: %s", (text) => {
    expect(calledIn(text)).toBeUndefined();
  });

  it("tells neither where both are there", () => {
    expect(calledIn("La Française devance le Français de deux minutes au général.")).toBeUndefined();
  });
});
