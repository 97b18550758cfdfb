import { writeFileSync } from "node:fs";
import { rulesText } from "./rooms/rules";

// `npm run rooms`: makes the rules between the rooms from lint/rooms/table.ts.
writeFileSync("lint/rooms.json", rulesText());
