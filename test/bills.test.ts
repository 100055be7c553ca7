import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClaimError } from '../src/index.js';
import {
  type Bill,
  claimOf,
  decide,
  HONEST,
  PLANTED,
  type PlantedBill,
  plantedClaimOf,
  stoppedIn,
} from './bills/bills.js';

/** What is not decided yet as it should be, as lines "bill: line". The list only shrinks. */
const KNOWN = JSON.parse(readFileSync(new URL('bills/known.json', import.meta.url), 'utf8')) as {
  readonly honest: readonly string[];
  readonly planted: readonly string[];
};

/** What is wrong about a bill, as "bill: line" each; the bill alone if it is refused. */
function or(name: string, faults: () => readonly string[]): string[] {
  try {
    return faults().map((line) => `${name}: ${line}`);
  } catch (error) {
    if (error instanceof ClaimError) return [`${name}: refused`];
    throw error;
  }
}

/** Lines that are stopped without a reason in the file, and lines with a reason that are not stopped. */
function honestFaults(bill: Bill): string[] {
  return or(bill.name, () => {
    const stopped = stoppedIn(decide(claimOf(bill)));
    const asked = Object.keys(bill.asked ?? {});
    return [...stopped.filter((id) => !asked.includes(id)), ...asked.filter((id) => !stopped.includes(id))];
  });
}

function isFound({ planted }: PlantedBill, result: ReturnType<typeof decide>): boolean {
  const line = result.lines.find(({ lineId }) => lineId === planted.line);
  const finding = line?.findings.find(({ code }) => code === planted.code);
  return line?.decision === planted.decision && finding?.class === planted.class;
}

/** The planted line if it is not found, and other lines that are stopped without a reason in the files. */
function plantedFaults(bill: PlantedBill): string[] {
  return or(bill.name, () => {
    const result = decide(plantedClaimOf(bill));
    const honest = HONEST.find(({ name }) => name === bill.from);
    const named = [bill.planted.line, ...Object.keys({ ...honest?.asked, ...bill.also })];
    const missed = isFound(bill, result) ? [] : [bill.planted.line];
    return [...missed, ...stoppedIn(result).filter((id) => !named.includes(id))];
  });
}

describe('honest bills', () => {
  const faults = HONEST.flatMap(honestFaults);
  const asked = HONEST.flatMap(({ asked = {} }) => Object.values(asked));
  const lines = HONEST.reduce((sum, bill) => sum + claimOf(bill).lines.length, 0);

  it('each line is let pass, but for those whose reason is in the files', () => {
    expect(faults.sort()).toEqual([...KNOWN.honest].sort());
  });

  it('at most one line in a hundred is asked', () => {
    const all = asked.length + faults.length;
    console.log(
      `${HONEST.length} honest bills of ${lines} lines: ${all} stopped (${((100 * all) / lines).toFixed(2)} %)`,
    );
    expect(all).toBeLessThanOrEqual(lines / 100);
    expect(asked.filter((reason) => reason.length < 20)).toEqual([]);
  });

  it('bills are of eight lines and more, and each name is that of one bill', () => {
    expect(HONEST.filter((bill) => claimOf(bill).lines.length < 8).map(({ name }) => name)).toEqual([]);
    const names = [...HONEST, ...PLANTED].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('bills with one fault planted', () => {
  const faults = PLANTED.flatMap(plantedFaults);

  it('each fault is found, with its decision and class, and nothing else is asked', () => {
    expect(faults.sort()).toEqual([...KNOWN.planted].sort());
  });

  it('how many are found', () => {
    const missed = PLANTED.filter(({ name, planted }) =>
      faults.some((fault) => fault === `${name}: ${planted.line}` || fault === `${name}: refused`),
    );
    const others = faults.length - missed.length;
    console.log(
      `${PLANTED.length - missed.length} of ${PLANTED.length} planted faults found; ${others} other lines stopped`,
    );
    expect(missed.length + others).toBe(faults.length);
    expect(missed.length).toBeLessThanOrEqual(KNOWN.planted.length);
  });
});
