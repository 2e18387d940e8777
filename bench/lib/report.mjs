// The tables of a run, on the console and in bench/results.
import { mkdir, writeFile } from "node:fs/promises";
import { cpus, release } from "node:os";
import { inRoot } from "../../scripts/lib/project.mjs";

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => {
  const all = sorted(values);
  return (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
};

/** The median of the ratios of each pair of runs, product to floor, and the least and the largest of them. */
function ratioOf({ product, floor }, field) {
  const ratios = sorted(product.map((run, index) => run[field] / floor[index][field]));
  return `${median(ratios).toFixed(2)} (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)})`;
}

const of = (runs, field, digits = 0) => median(runs.map((run) => run[field])).toFixed(digits);

/** Ratios to the floor: what the issue asks of each in the heading. */
const RATIOS = {
  "requests/s (≥ 0.80)": ({ runs }) => ratioOf(runs, "perSecond"),
  "p50 (≤ 1.3 at 1)": ({ runs }) => ratioOf(runs, "p50"),
  "p99 (≤ 1.5)": ({ runs }) => ratioOf(runs, "p99"),
  "CPU a request (≤ 1.3)": ({ runs }) => ratioOf(runs, "cpuMs"),
  "PostgreSQL's CPU": ({ runs }) => ratioOf(runs, "databaseMs"),
};

const both = (field, digits) => (result) =>
  `${of(result.runs.floor, field, digits)} / ${of(result.runs.product, field, digits)}`;

const ABSOLUTE = {
  "requests/s": both("perSecond"),
  "p50, ms": both("p50", 2),
  "p99, ms": both("p99", 1),
  "CPU a request, ms": both("cpuMs", 3),
  "PostgreSQL's, ms": both("databaseMs", 3),
  "RSS, MB": both("memoryMb"),
};

function table(results, columns) {
  const names = ["route", "connections", ...Object.keys(columns)];
  const rows = results.map((result) => [
    result.route,
    String(result.connections),
    ...Object.values(columns).map((cell) => cell(result)),
  ]);
  const widths = names.map((name, i) =>
    Math.max(...[name, ...rows.map((row) => row[i])].map((text) => text.length)),
  );
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [line(names), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Prints the tables and writes them to bench/results/<date>.md. */
export async function report({ results, orders, seconds, rounds, version }) {
  const day = new Date().toISOString().slice(0, 10);
  const text = `# ${day}: ${orders.toLocaleString("en")} orders

\`npm run bench -- --orders ${orders}\`, ${rounds} pairs of runs of ${seconds} s each, floor and product in turns. ${cpus().length} cores
(${cpus()[0].model}), shared with database and load generator; Linux ${release()}, Node ${process.versions.node}, PostgreSQL ${version}.

Product to floor: the median of the pairs' ratios, with the least and the largest.

${table(results, RATIOS)}

Floor / product: medians of the runs.

${table(results, ABSOLUTE)}
`;
  console.log(text);
  const folder = inRoot("bench/results");
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${day}.md`, text);
}
