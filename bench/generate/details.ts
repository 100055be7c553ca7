import type { LineDetails } from '../../src/index.js';
import type { KNOWN_DETAILS } from '../../src/model/details.js';
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

/** How each detail that provisions ask for is filled in, mostly as it should be. */
const FILLED: Readonly<Record<keyof typeof KNOWN_DETAILS, (random: Random) => unknown>> = {
  electrodes: (random) => random.integer(1, 4),
  redo: (random) => random.chance(0.3),
  removal: (random) => random.chance(0.3),
  specimen: (random) => random.pick(['blood', 'urine']),
  heStain: (random) => random.pick(['standard', 'automatic-high-resolution']),
  adhesiolysisSite: (random) => random.pick(['abdominal', 'pelvic', 'intestinal']),
  techniques: (random) => some(TECHNIQUES, random.chance(0.8) ? 1 : 2, random),
  areaCm2: (random) => (random.chance(0.2) ? `${random.integer(8, 40)}.5` : random.integer(8, 40)),
  vertebrae: (random) => random.integer(1, 5),
  vessels: (random) => random.integer(1, 3),
  durationMinutes: (random) => random.integer(1, 9) * (random.chance(0.9) ? 20 : 15),
  positions: (random) => random.integer(1, 3),
  bodyParts: (random) => some(BODY_PARTS, random.integer(1, 2), random),
  analytes: (random) => some(ANALYTES, random.integer(1, 7), random),
  manoeuvres: (random) => random.integer(2, 6),
  occlusionMonths: (random) => random.integer(2, 9),
  staff: (random) => random.integer(1, 3),
  publicHealthFunded: (random) => random.chance(0.1),
  performedUnits: (random) => random.integer(1, 3),
};

/** Details that only one pack knows are not filled in. */
function isFilled(name: string): name is keyof typeof FILLED {
  return Object.hasOwn(FILLED, name);
}

/** Techniques are stated if one was used. Other details are forgotten now and then. */
function isNoted(name: string, random: Random): boolean {
  return random.chance(name === 'techniques' ? 0.12 : 0.85);
}

/** The details of a line; nothing if none was stated. */
export function detailsOf(asked: readonly string[], random: Random): LineDetails | undefined {
  const noted = asked.flatMap((name): [string, unknown][] => {
    if (!isFilled(name) || !isNoted(name, random)) return [];
    return [[name, FILLED[name](random)]];
  });
  return noted.length === 0 ? undefined : Object.fromEntries(noted);
}
