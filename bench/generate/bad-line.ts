import type { Claim } from '../../src/index.js';
import type { Random } from './random.js';

/** Faults between a hospital's system and a file: broken text, and values that are no claims. */
const SPOILERS: readonly ((claim: Claim, random: Random) => string)[] = [
  (claim, random) => {
    const text = JSON.stringify(claim);
    return text.slice(0, random.integer(1, text.length - 1));
  },
  ({ id }) => `#### ${id} ####`,
  (_, random) => `\u0000\u0001\ufffd${random.integer(0, 1e9)}\u001f`,
  ({ id }) => JSON.stringify(id),
  ({ id }) => JSON.stringify([{ id }]),
  ({ jurisdiction: _, ...claim }) => JSON.stringify(claim),
  (claim) => JSON.stringify({ ...claim, hospital: claim.facility.name }),
  (claim) => JSON.stringify({ ...claim, lines: null }),
  (claim) => JSON.stringify({ ...claim, lines: claim.lines.map((line) => ({ ...line, date: '2026-02-30' })) }),
  (claim) => JSON.stringify({ ...claim, lines: claim.lines.map((line) => ({ ...line, quantity: 0 })) }),
];

/** The claim as a bad line: never blank, always one line, and always refused. */
export function badLine(claim: Claim, random: Random): string {
  return random.pick(SPOILERS)(claim, random);
}
