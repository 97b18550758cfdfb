import { writeFileSync } from "node:fs";
import { rulesText } from "./rooms/rules";

// `npm run rooms`: writes the import rules between the rooms from lint/rooms/table.ts.
writeFileSync("lint/rooms.json", rulesText());
