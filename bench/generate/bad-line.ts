import type { Claim } from '../../src/index.js';
import type { Random } from './random.js';

/** What goes wrong between a hospital's system and a file: broken text, and claims that are none. */
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
  (claim) => JSON.stringify({ ...claim, lines: claim.lines.map((line) => ({ ...line, quantity: -1 })) }),
];

/** The claim as a line that nobody can decide: never blank, always one line, refused for whatever it has become. */
export function badLine(claim: Claim, random: Random): string {
  return random.pick(SPOILERS)(claim, random);
}
