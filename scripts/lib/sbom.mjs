import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inRoot } from "./project.mjs";

/**
 * What the server is made of, as CycloneDX 1.5: every production dependency of package-lock.json with its version,
 * licence, hash and what it needs itself, for all platforms. It is made of the lock file alone, without the network,
 * and of the same one it is the same to the last byte: no time is in it, and its serial number is made of the rest.
 * `npm sbom` leaves out what peers bring (React, for one) and other platforms' packages.
 */
export async function makeSbom() {
  const { name, version, packages } = JSON.parse(await readFile(inRoot("package-lock.json"), "utf8"));
  const own = { ref: refOf(name, version), ...packages[""] };
  const used = Object.entries(packages).filter(([place, entry]) => isInProduction(place, entry));
  const components = new Map();
  const dependencies = new Map([[own.ref, { ref: own.ref, dependsOn: needs("", own, packages) }]]);
  for (const [place, entry] of used) {
    const component = componentOf(place, entry);
    const ref = component["bom-ref"];
    components.set(ref, component);
    const before = dependencies.get(ref)?.dependsOn ?? [];
    dependencies.set(ref, { ref, dependsOn: sorted([...before, ...needs(place, entry, packages)]) });
  }
  const body = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: { "bom-ref": own.ref, type: "application", name, version, purl: own.ref },
    },
    components: sorted([...components.keys()]).map((ref) => components.get(ref)),
    dependencies: sorted([...dependencies.keys()]).map((ref) => dependencies.get(ref)),
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(body))}`;
  return `${JSON.stringify({ ...body, serialNumber }, null, 2)}\n`;
}

/** A package that is there when nothing for development is, an optional one too; our own workspaces are links. */
function isInProduction(place, { dev, link }) {
  return place.startsWith("node_modules/") && !dev && !link;
}

function componentOf(place, entry) {
  const [name, { version, license, integrity, optional, devOptional }] = [nameOf(place, entry), entry];
  const [scope, plain] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = refOf(name, version);
  return {
    "bom-ref": purl,
    type: "library",
    ...(scope && { group: scope }),
    name: plain,
    version,
    scope: optional || devOptional ? "optional" : "required",
    ...(license && { licenses: [licenseOf(license)] }),
    ...(integrity && { hashes: integrity.split(" ").map(hashOf) }),
    purl,
  };
}

/** One licence by its SPDX id, several by their expression. */
function licenseOf(license) {
  return /[\s()]/.test(license) ? { expression: license } : { license: { name: license } };
}

function hashOf(integrity) {
  const [algorithm, digest] = integrity.split(/-(.*)/s);
  const alg = algorithm.replace("sha", "SHA-");
  return { alg, content: Buffer.from(digest, "base64").toString("hex") };
}

/** What a package needs, found as Node finds it: beside it, then in each folder above. */
function needs(place, { dependencies, optionalDependencies, peerDependencies }, packages) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return sorted(names.flatMap((name) => foundFrom(place, name, packages)));
}

function foundFrom(place, name, packages) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const there = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    const entry = packages[there];
    if (entry) return isInProduction(there, entry) ? [refOf(nameOf(there, entry), entry.version)] : [];
    if (folder === "") return [];
  }
}

/** Under an alias an entry says its own name. */
const nameOf = (place, { name }) => name ?? place.split("node_modules/").at(-1);

const refOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

const sorted = (texts) => [...new Set(texts)].sort();

/** A name-based UUID (RFC 9562, version 8) of a text. */
function uuidOf(text) {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
