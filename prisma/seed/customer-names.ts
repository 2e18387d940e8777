import type { Random } from "./random";

const FIRST =
  "Anna Ben Carla David Emma Filip Greta Hugo Ida Jakob Klara Leon Mia Noah Olga Paul Rosa Simon Tilda Viktor Yara Zoe Aiko Kenji Grace Lucas Nina Omar Petra Ruben".split(
    " ",
  );
const LAST =
  "Albrecht Bergmann Costa Dupont Eriksen Fischer Garcia Hansen Ito Jansen Kovac Lang Moreau Novak Olsen Park Quinn Rossi Sato Thomsen Ueda Varga Weber Young Zeller".split(
    " ",
  );
const STEMS =
  "Alder Amber Anchor Aster Beacon Birch Bramble Cobalt Copper Coral Crane Delta Ember Falcon Fern Flint Garnet Harbour Hazel Heron Indigo Ivory Juniper Kestrel Lantern Larch Linden Lotus Maple Marlin Meadow Mosaic Nimbus Opal Orchard Otter Pebble Pine Poplar Quartz Raven Ridge River Saffron Sage Slate Sparrow Spruce Sterling Summit Swift Tamarind Thistle Timber Topaz Tulip Velvet Walnut Willow Zephyr".split(
    " ",
  );
const TRADES = [
  "Bakery",
  "Bikes",
  "Books",
  "Brewing",
  "Cafe",
  "Clinic",
  "Dental",
  "Design",
  "Films",
  "Fitness",
  "Flowers",
  "Foods",
  "Furniture",
  "Garage",
  "Hotel",
  "Interiors",
  "Legal",
  "Logistics",
  "Music",
  "Optics",
  "Outdoor",
  "Pottery",
  "Records",
  "Tours",
  "Toys",
  "Vets",
  "Wines",
  "Yoga",
];

export type CustomerName = { name: string; company: string; email: string };

/** Names of companies and of who speaks for them; none twice. */
export class CustomerNames {
  readonly #taken = new Set<string>();

  constructor(private readonly random: Random) {}

  next(): CustomerName {
    const company = `${this.random.pick(STEMS)} ${this.random.pick(TRADES)}`;
    if (this.#taken.has(company)) return this.next();
    this.#taken.add(company);
    const [first, last] = [this.random.pick(FIRST), this.random.pick(LAST)];
    const domain = `${company.toLowerCase().replace(" ", "-")}.example`;
    return { name: `${first} ${last}`, company, email: `${first}.${last}@${domain}`.toLowerCase() };
  }
}
