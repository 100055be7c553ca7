import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import type { Witness } from '../line/witness.js';
import type { ClaimLine } from '../model/claim.js';
import { PROVINCE_DIGITS, readForms } from '../packs/code-forms.js';
import { codeOrName } from '../packs/item-key.js';
import { checkName } from './check-name.js';
import { implyByName } from './implied.js';
import { resolveByName } from './resolve-name.js';
import { type Resolved, type Resolving, take, versionOn } from './resolving.js';

/** True if a pack or the price book knows a code. */
function isKnown(code: string, { catalogue, priceBook, jurisdiction }: Case): boolean {
  return catalogue.versions.has(code) || priceBook.knows(jurisdiction, code);
}

/** A national code, or one with a sub-item, read as the item that it begins with. It must be known to nobody itself. */
function resolveByForm(state: Resolving, code: string, of: Case): boolean {
  const form = isKnown(code, of) ? null : readForms(code, PROVINCE_DIGITS[of.jurisdiction]);
  if (form === null) return false;
  const { code: item, isWhole } = form;
  state.resolvedFrom = state.line.code ?? null;
  const version = versionOn(of.catalogue.versions.get(item) ?? [], state.date);
  if (isWhole) {
    resolveByCode(state, item, of);
    return true;
  }
  state.code = item;
  if (version === undefined) return true;
  resolveByCode(state, item, of);
  const params = { code: codeOrName(version.item), item: version.item.name, stated: state.line.code ?? '' };
  const citation = { ...version.source, quote: version.item.name };
  state.findings.push(makeFinding({ code: 'resolved-by-national-code', effect: 'review', params }, citation));
  return true;
}

function resolveByCode(state: Resolving, code: string, of: Case): void {
  const { catalogue, priceBook, jurisdiction } = of;
  if (resolveByForm(state, code, of)) return;
  state.code = code;
  const versions = catalogue.versions.get(code) ?? [];
  const version = versionOn(versions, state.date);
  if (version !== undefined) take(state, version);
  else state.known = priceBook.knows(jurisdiction, code);
  if (state.line.name === undefined) return;

  if (!implyByName(state, code, nameKey(state.line.name), of)) checkName(state, code, version, of);
}

/** The name that the price book has for a line's code, if it has one. */
function bookedName({ code }: Resolving, { priceBook, jurisdiction }: Case): string {
  return (code === null ? undefined : priceBook.namesOf(jurisdiction, code)[0]) ?? '';
}

/** Finds the item of a line, by its code or else by its name. Consumables, drugs and other charges have none. */
export function resolve(line: ClaimLine, kind: Witness['kind'], date: string, of: Case): Resolved {
  const state: Resolving = {
    line,
    date,
    code: null,
    item: null,
    version: null,
    known: false,
    matchName: '',
    details: line.details ?? {},
    open: true,
    resolvedFrom: null,
    findings: [],
  };
  if (kind === 'service') {
    if (line.code !== undefined) resolveByCode(state, of.resolvedCode(line.code), of);
    else resolveByName(state, of);
  }
  if (state.item === null) state.matchName = nameKey(line.name ?? bookedName(state, of));
  return state;
}
