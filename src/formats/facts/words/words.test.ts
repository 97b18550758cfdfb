import { expect, it, test } from "vitest";
import { columnOf, stateIn, surnamesFirst, wordsOf } from "./words";
import data from "./words.json";

test.each([
  ["Family name, given name", "name"],
  ["Surname and first name", "name"],
  ["Příjmení a jméno", "name"],
  ["Cognome e nome", "name"],
  ["Nume și prenume", "name"],
  ["First name(s)", "given"],
  ["Last name", "family"],
  ["Given name", "given"],
  ["Finish order", "rank"],
  ["Start order", "none"],
  ["Start #", "number"],
  ["ID", "none"],
  ["Country", "team"],
  ["Boot", "team"],
  ["Wettkämpferin", "name"],
  ["ranking nation", "team"],
  ["Distance (km)", "mark"],
  ["Speed (km/h)", "none"],
  ["Start-Nr.", "bib"],
  ["Bruttotid", "time"],
  ["Cor'd T", "time"],
  ["Predicted time", "none"],
  ["Temps estimé", "none"],
  ["H(Pl)", undefined],
  ["Estimated gap", "gap"],
  ["Expected price", "foreign"],
  ["Expected place", "none"],
  ["Role", undefined],
  ["監督", undefined],
  ["順 位", "rank"],
  ["氏 名", "name"],
  ["作 品 名", "foreign"],
])("%s is a column of %s", (header, column) => expect(columnOf(header)).toBe(column));

const WANTED = ["rank", "name", "team", "time", "gap"];
test.each([
  ["French", "Clas.", "Cavalier", "Équipe", "Chrono", "Retard"],
  ["Spanish", "Clasif.", "Deportista", "Club", "Tiempo", "Retraso"],
  ["Portuguese", "Classif.", "Atleta", "Equipe", "Tempo", "Diferença"],
  ["Italian", "Piazz.", "Nominativo", "Società", "Crono", "Ritardo"],
  ["Dutch", "Positie", "Deelnemer", "Ploeg", "Tijd", "Achterstand"],
  ["Swedish", "Plats", "Deltagare", "Klubb", "Måltid", "Skillnad"],
  ["Norwegian", "Plass", "Løper", "Klubb", "Tid", "Differanse"],
  ["Danish", "Plads", "Løber", "Klub", "Tid", "Forskel"],
  ["Finnish", "Sij.", "Urheilija", "Joukkue", "Loppuaika", "Ero"],
  ["Estonian", "Koht", "Võistleja", "Klubi", "Tulemus", "Vahe"],
  ["Latvian", "Vieta", "Dalībnieks", "Klubs", "Laiks", "Starpība"],
  ["Lithuanian", "Vieta", "Dalyvis", "Komanda", "Laikas", "Skirtumas"],
  ["Polish", "Msc", "Uczestnik", "Drużyna", "Czas", "Różnica"],
  ["Czech", "Umístění", "Závodník", "Tým", "Čas", "Rozdíl"],
  ["Slovak", "Poradie", "Pretekár", "Oddiel", "Výsledok", "Odstup"],
  ["Hungarian", "Hely", "Versenyző", "Csapat", "Eredmény", "Különbség"],
  ["Croatian", "Poredak", "Natjecatelj", "Ekipa", "Vrijeme", "Razlika"],
  ["Romanian", "Poziția", "Sportiv", "Echipă", "Timp", "Diferență"],
  ["Ukrainian", "Місце", "Прізвище, ім'я", "Місто", "Час", "Відставання"],
  ["Greek", "Κατάταξη", "Αθλητής", "Σύλλογος", "Χρόνος", "Διαφορά"],
  ["Turkish", "Sıralama", "Yarışmacı", "Takım", "Zaman", "Fark"],
  ["Hebrew", "מיקום", "שם", "קבוצה", "זמן", "פער"],
  ["Japanese", "総合順位", "氏名", "所属", "ゴールタイム", "タイム差"],
  ["Chinese", "总排名", "选手", "代表队", "完赛成绩", "差距"],
  ["Korean", "전체순위", "선수명", "팀", "시간", "격차"],
])("knows the columns in %s", (_, ...headers) => expect(headers.map(columnOf)).toEqual(WANTED));

it("knows family and given names in columns of their own in Slavic languages", () => {
  expect(["Фамилия", "Прізвище", "Nazwisko", "Pavardė"].map(columnOf)).toEqual(Array(4).fill("family"));
  expect(["Фамилия, имя", "Nazwisko Imię", "Pavardė Vardas"].map(columnOf)).toEqual(Array(3).fill("name"));
});

test.each([
  ["Abandonat", "DNF"],
  ["Nie ukończyła", "DNF"],
  ["Não concluiu", "DNF"],
  ["Keskeyttänyt", "DNF"],
  ["Ausfall", "DNF"],
  ["Зійшов", "DNF"],
  ["기권", "DNF"],
  ["Neštartoval", "DNS"],
  ["Не стартовала", "DNS"],
  ["Δεν εκκίνησε", "DNS"],
  ["Nem indult", "DNS"],
  ["Desqualificado", "DSQ"],
  ["Diskvalificēts", "DSQ"],
  ["Дисквалифицирован", "DSQ"],
  ["失格", "DSQ"],
  ["DIS", "DSQ"],
  ["P.fehlt", "DSQ"],
  ["EL", "DNF"],
  ["El", undefined],
  ["Felstead", undefined],
  ["Hyland", undefined],
  ["Сошников", undefined],
])("%s is %s", (cell, state) => expect(stateIn(cell)).toBe(state));

it("has no word twice in a list", () => {
  for (const list of Object.values(data)) {
    const words = list.split(", ").map(wordsOf);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});

it("knows a word that stands at the end of others without spaces", () => {
  expect(["総合順位", "選手氏名", "チーム名", "最終記録", "전체순위"].map(columnOf)).toEqual([
    "rank",
    "name",
    "team",
    "time",
    "rank",
  ]);
  expect(columnOf("体重")).toBeUndefined();
});

it.each([
  ["Name und Vorname", 1],
  ["Nom, Prénom", 1],
  ["Cognome e nome", 1],
  ["Apellido y nombre", 1],
  ["Apellidos y nombre", 2],
  ["Nazwisko i imię", 1],
  ["Last, first", 1],
  ["Vorname Name", 0],
  ["Jméno a příjmení", 0],
  ["Name", 0],
  ["Name / Club", 0],
])("knows how many surnames %s puts first", (header, count) => {
  expect(surnamesFirst(header)).toBe(count);
});
