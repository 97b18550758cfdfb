import { describe, expect, it } from "vitest";
import { kept } from "../test-fixtures";
import { isCounted, isShown, levelOf, noChoices } from "./filter";
import { finder, findingsIn, queryOf } from "./search";

const finds = (typed: string, text: string) => finder(queryOf(typed), [])(kept("09:08", text));
const hides = (word: string, text: string) => !isShown(kept("09:08", text), { ...noChoices, words: { [word]: "off" } });
const counts = (word: string, text: string) =>
  isCounted(kept("09:08", text), { ...noChoices, others: "off", words: { [word]: "count" } });
const follows = (name: string, text: string) =>
  levelOf(kept("09:08", text), { ...noChoices, athletes: { [name]: "alert" } }) === "alert";

/** A word, and a text that has it. */
const SAID: [string, string][] = [
  ["arrivée", "à l’arrivée"],
  ["equipe", "L'équipe est là"],
  ["italia", "vince l'Italia"],
  ["women", "the women’s race"],
  ["womens", "the women’s race"],
  ["o'sullivan", "O’Sullivan leads"],
  ["osullivan", "O'Sullivan leads"],
  ["o’sullivan", "OSullivan leads"],
  ["sullivan", "O’Sullivan's lead"],
  ["thompson", "Grey-Thompson waves"],
  ["email", "an e-mail came"],
  ["usa", "U.S.A. first"],
  ["yıldız", "YILDIZ önde"],
  ["yildiz", "Yıldız önde"],
  ["istanbul", "İSTANBUL’da"],
  ["YILDIZ", "yıldız önde"],
  ["œuvre", "chef-d’oeuvre"],
  ["東京", "昨日の東京マラソンで"],
  ["マラソン", "昨日の東京マラソンで"],
  ["kipchoge", "男子マラソンでKipchogeが優勝"],
  ["กรุงเทพ", "การวิ่งกรุงเทพวันนี้"],
  ["马拉松", "北京马拉松开始"],
  ["마라톤", "마라톤에서 이겼다"],
  ["ماراثون", "بدأ الماراثون في لندن"],
  ["سباق", "انتهى السباق، وسباق الكراسي مستمر"],
  ["لندن", "وصل العداء إلى خط النهاية بلندن"],
  ["ماراثون", "وبالماراثون"],
  ["ماراثون", "للماراثون"],
  ["لندن", "لُنْدُن"],
  ["מרתון", "במרתון והמרתון"],
  ["thor gudmundsson", "Þór Guðmundsson"],
  ["галаган", "Ґалаґан фінішує"],
  ["королев", "Королёв впереди"],
  ["толстой", "ТОЛСТОЙ впереди"],
  ["4x100", "the 4×100 m relay"],
  ["4 × 100", "the 4x100 m relay"],
  ["4x100", "the 4 X 100 m relay"],
  ["hawaii", "Hawaiʻi"],
  ["marathon", "the mara\u00adthon, the mara\u200bthon"],
  ["finish", "over…Finish"],
];

describe("a word is found", () => {
  it.each(SAID)("by a search: %s in %s", (word, text) => {
    expect(finds(word, text)).toBe(true);
    expect(findingsIn(text, queryOf(word)).length).toBeGreaterThan(0);
  });

  it.each(SAID)("by a muted word: %s in %s", (word, text) => expect(hides(word, text)).toBe(true));
  it.each(SAID)("by a word that counts: %s in %s", (word, text) => expect(counts(word, text)).toBe(true));

  it.each([
    ["men", "The women are off"],
    ["бой", "бои продолжаются"],
    ["moto", "Yamamoto leads"],
    ["rrivée", "à l’arrivée"],
    ["31:1", "1:31:06"],
    ["سباق", "استباق"],
    ["قدم", "تقدم العداء"],
    ["กา", "วิ่งกี"],
    ["ハス", "バスが来た"],
  ])("nowhere else: not %s in %s", (word, text) => {
    expect(finds(word, text)).toBe(false);
    expect(hides(word, text)).toBe(false);
  });

  it("with an Arabic article that the text lacks", () => {
    expect(finds("الماراثون", "للماراثون")).toBe(true);
    expect(finds("الماراثون", "ماراثون لندن")).toBe(true);
  });

  it("at its place in the printed text", () => {
    const marked = (text: string, typed: string) =>
      findingsIn(text, queryOf(typed)).map(({ from, to }) => text.slice(from, to));
    expect(marked("à l’arrivée", "arrivée")).toEqual(["arrivée"]);
    expect(marked("昨日の東京マラソンでKipchogeが", "東京 kip")).toEqual(["東京", "Kip"]);
    expect(marked("وبالماراثون", "ماراثون")).toEqual(["ماراثون"]);
    expect(marked("バスがきた", "がき")).toEqual(["がき"]);
    expect(marked("วิ่งกรุงเทพ", "กรุงเทพ")).toEqual(["กรุงเทพ"]);
  });
});

describe("a followed athlete who is on no list is found", () => {
  it.each([
    ["Alice Martin", "Victoire d’Alice Martin en 2 h 31"],
    ["Alice Martin", "Alice Martin’s lead is two minutes"],
    ["Alice Martin", "Alice Martin's lead"],
    ["Alice Martin", "ALICE MARTIN wins"],
    ["Alice Martin", "Alice\u200b Martin wins"],
    ["Sean O'Sullivan", "Sean O’Sullivan’s lead"],
    ["Sean O’Sullivan", "Sean O'Sullivan wins"],
    ["Sean OSullivan", "Sean O'Sullivan's lead"],
    ["Anne-Marie Duval", "Anne Marie Duval wins"],
    ["Marcel Schär", "Schaer: Marcel Schaer wins"],
    ["大迫傑", "優勝は大迫傑が"],
    ["アリス・マーチン", "勝者アリス・マーチン選手"],
    ["김철수", "김철수가 이겼다"],
    ["Kenan Yıldız", "KENAN YILDIZ’ın golü"],
    ["محمد علي", "فاز ومحمد علي ثانيا"],
  ])("%s in %s", (name, text) => expect(follows(name, text)).toBe(true));

  it.each([
    ["Alice Martin", "Alice Martinez wins"],
    ["Alice Martin", "First Alice, Martin second"],
    ["Ali Ce", "Alice Martin wins"],
  ])("and nobody else: %s isn't in %s", (name, text) => expect(follows(name, text)).toBe(false));
});
