import type { PolicyPack } from '../../src/index.js';
import { everyday } from './everyday.js';
import { type Hospital, hospitalsOf } from './facilities.js';
import { type Service, servicesOf } from './services.js';

/** Everything from which claims of a province are made. */
export interface Province {
  readonly jurisdiction: string;
  readonly hospitals: readonly Hospital[];
  readonly everyday: readonly Service[];
  readonly tests: readonly Service[];
  readonly operations: readonly Service[];
  readonly treatments: readonly Service[];
  /** names by which a hospital declared a service, for lines without a code */
  readonly declaredNames: ReadonlyMap<string, readonly string[]>;
}

type Kind = 'tests' | 'operations' | 'treatments';

/** Chapters of the national price list; trial items of Jiangxi (QYLS) are mostly operations. */
function kindOf(code: string): Kind {
  const chapter = code.replace(/^N(?=\d)/, '').slice(0, 2);
  if (['33', 'QY'].includes(chapter)) return 'operations';
  return ['34', '43', '13', '31'].includes(chapter) ? 'treatments' : 'tests';
}

/** Reads a pack once. Claims only pick from the result. */
export function provinceOf(pack: PolicyPack, date: string): Province {
  const services = servicesOf(pack, date);
  const ofKind = (kind: Kind): Service[] => services.filter(({ code }) => kindOf(code) === kind);
  const declared = new Map<string, string[]>();
  for (const { applicant, declaredName } of pack.crosswalk) {
    declared.set(applicant, [...(declared.get(applicant) ?? []), declaredName]);
  }
  return {
    jurisdiction: pack.jurisdiction,
    hospitals: hospitalsOf(pack),
    everyday,
    tests: ofKind('tests'),
    operations: ofKind('operations'),
    treatments: ofKind('treatments'),
    declaredNames: declared,
  };
}
