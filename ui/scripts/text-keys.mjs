/** Writes src/text/keys.gen.ts: every key of the catalogue with the variables it takes. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, keysSource } from "./catalogue.mjs";

const target = fileURLToPath(new URL("../src/text/keys.gen.ts", import.meta.url));
writeFileSync(target, keysSource(catalogue("en")));
