import type { LineDetails } from '../../src/index.js';
import { KNOWN_DETAILS } from '../../src/model/details.js';
import type { Random } from './random.js';

const TECHNIQUES = [
  'electrotomy',
  'ligation',
  'electrocautery',
  'argon-knife',
  'cryotherapy',
  'vessel-dissector',
] as const;
const ANALYTES = ['Yo', 'Hu', 'Ri', 'Ma2', 'CV2', 'Amphiphysin', 'NMDAR'] as const;
const BODY_PARTS = ['上肢', '下肢', '手', '头部', '全身'] as const;

function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const start = random.integer(0, list.length - 1);
  return Array.from({ length: count }, (_, i) => list[(start + i) % list.length] ?? random.pick(list));
}

type Fill = (random: Random) => unknown;

/** How details are filled in by the type of their schema. */
const BY_TYPE: Readonly<Record<string, Fill>> = {
  number: (random) => random.integer(1, 3),
  boolean: (random) => random.chance(0.3),
};

/** How some details are filled in, mostly as they should be: words, and numbers with a range of their own. */
const FILLED: Readonly<Record<string, Fill>> = {
  electrodes: (random) => random.integer(1, 4),
  specimen: (random) => random.pick(['blood', 'urine']),
  heStain: (random) => random.pick(['standard', 'automatic-high-resolution']),
  adhesiolysisSite: (random) => random.pick(['abdominal', 'pelvic', 'intestinal']),
  techniques: (random) => some(TECHNIQUES, random.chance(0.8) ? 1 : 2, random),
  areaCm2: (random) => (random.chance(0.2) ? `${random.integer(8, 40)}.5` : random.integer(8, 40)),
  vertebrae: (random) => random.integer(1, 5),
  durationMinutes: (random) => random.integer(1, 9) * (random.chance(0.9) ? 20 : 15),
  bodyParts: (random) => some(BODY_PARTS, random.integer(1, 2), random),
  analytes: (random) => some(ANALYTES, random.integer(1, 7), random),
  manoeuvres: (random) => random.integer(2, 6),
  occlusionMonths: (random) => random.integer(2, 9),
  publicHealthFunded: (random) => random.chance(0.1),
};

const TYPES: Readonly<Record<string, { readonly def: { readonly type: string } }>> = KNOWN_DETAILS;

/** Undefined for details that only one pack knows: they are not filled in. */
function fillOf(name: string): Fill | undefined {
  return FILLED[name] ?? BY_TYPE[TYPES[name]?.def.type ?? ''];
}

/** Techniques are stated if one was used. Other details are forgotten now and then. */
function isNoted(name: string, random: Random): boolean {
  return random.chance(name === 'techniques' ? 0.12 : 0.85);
}

/** The details of a line; nothing if none was stated. */
export function detailsOf(asked: readonly string[], random: Random): LineDetails | undefined {
  const noted = asked.flatMap((name): [string, unknown][] => {
    const fill = fillOf(name);
    return fill === undefined || !isNoted(name, random) ? [] : [[name, fill(random)]];
  });
  return noted.length === 0 ? undefined : Object.fromEntries(noted);
}
