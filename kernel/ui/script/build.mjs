// Compiles the script layer into ../assets/amparo.js; with --check, compares it with what is there.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const target = fileURLToPath(new URL("../assets/amparo.js", import.meta.url));
const result = await build({
  entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const compiled = result.outputFiles[0].text;
if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8")) !== compiled) {
    console.error("assets/amparo.js is not what the sources compile to: run `npm run build` in kernel/ui/script and commit it");
    process.exit(1);
  }
} else {
  await writeFile(target, compiled);
}
