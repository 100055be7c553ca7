/** Checks every data file: canonical form, strict schemas, references, quotes, condition paths; and every pack as it was released. Exit status 1 on a fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createAdjudicator } from '../src/adjudicator.js';
import { PackError, pathText } from '../src/ground/errors.js';
import { KNOWN_DETAIL_NAMES } from '../src/model/details.js';
import type { PolicyPack } from '../src/model/pack.js';
import type { Citation } from '../src/model/primitives.js';
import { makeCatalogues } from '../src/packs/catalogue.js';
import { definePack } from '../src/packs/define-pack.js';
import { assemblePacks } from './assemble-packs.js';
import { exemptionsOf, uncovered } from './coverage.js';
import { canonicalForm, dataFiles, type Exemption } from './data-files.js';
import { frozenPath, frozenVersions } from './frozen-packs.js';
import { isQuoted, rowTexts } from './row-text.js';

function checkForm(root: string): string[] {
  return dataFiles(root).flatMap((file) => {
    try {
      return canonicalForm(file) === file.source ? [] : [`${file.path}: not in canonical form; run npm run generate`];
    } catch (error) {
      return [`${file.path}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

/** What a check of packs complains of. */
function faultsOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`);
  }
}

function citationsOf(pack: PolicyPack, exemptions: readonly Exemption[]): [string, Citation][] {
  return [
    ...exemptions.map(({ citation }): [string, Citation] => ['exemption', citation]),
    ...pack.documents.flatMap(({ id, effectiveCitation }): [string, Citation][] =>
      effectiveCitation === undefined ? [] : [[`document ${id} effective`, effectiveCitation]],
    ),
    ...pack.items.flatMap((item): [string, Citation][] => [
      [`item ${item.code}`, item.source],
      ...(item.scopeCitation === undefined
        ? []
        : [[`item ${item.code} scope`, item.scopeCitation] as [string, Citation]]),
    ]),
    ...pack.crosswalk.map((entry): [string, Citation] => [`crosswalk ${entry.declaredName}`, entry.source]),
    ...pack.rules.flatMap((rule) =>
      [rule.citation, ...(rule.restatedIn ?? [])].map((citation): [string, Citation] => [`rule ${rule.id}`, citation]),
    ),
    ...(pack.ends ?? []).map((ending): [string, Citation] => [`ending ${ending.code ?? ending.rule}`, ending.citation]),
  ];
}

function checkQuotes(pack: PolicyPack, exemptions: readonly Exemption[]): string[] {
  const texts = rowTexts(pack);
  return citationsOf(pack, exemptions).flatMap(([what, citation]) => {
    if (isQuoted(citation, texts)) return [];
    const { document, section, row, quote } = citation;
    return [
      `${pack.id} ${what}: ${document} ${section} row ${row ?? '-'} does not say "${quote ?? '(no such place)'}"`,
    ];
  });
}

/** Details that rules read and the model does not know: a rule with a misspelt detail would silently never fire. */
function checkDetails(pack: PolicyPack): string[] {
  const { ruleBook } = makeCatalogues([pack]).of(pack.jurisdiction);
  return ruleBook.rules.flatMap(({ rule, details }) =>
    details
      .filter((detail) => !KNOWN_DETAIL_NAMES.includes(detail))
      .map((detail) => `${rule.id}: no line has a detail "${detail}"; add it to src/model/details.ts or mend the path`),
  );
}

/** Faults of rule ids: an id names the place that the rule comes from. */
function checkIds(pack: PolicyPack): string[] {
  return pack.rules.flatMap(({ id, citation: { document, section, row } }) => {
    const place = [document, section, ...(row === undefined ? [] : [row])].join('/');
    return id === place || id.startsWith(`${place}-`)
      ? []
      : [`${id}: a rule of ${place} is called ${place} or ${place}-…`];
  });
}

/** Faults of released versions: what the evaluator cannot read any more, and data that changed under the same version. */
function checkFrozen(root: string, packs: readonly PolicyPack[]): string[] {
  return frozenVersions(root).flatMap((own) => {
    const path = frozenPath(own);
    const pack = JSON.parse(readFileSync(join(root, path), 'utf8')) as PolicyPack;
    const isNamed = pack.id === own.id && pack.version === own.version;
    const now = packs.find(({ id, version }) => id === own.id && version === own.version);
    return [
      ...faultsOf(() => definePack(pack)).map((fault) => `${path}: ${fault}`),
      ...(isNamed ? [] : [`${path}: holds ${pack.id} ${pack.version}`]),
      ...(now === undefined || isDeepStrictEqual(now, pack)
        ? []
        : [`${own.id} ${own.version} was released with other data: raise the version in catalog/${own.id}/pack.json`]),
    ];
  });
}

/** Every fault of the data under a root folder, a sentence each. */
export function lintData(root: string): string[] {
  const form = checkForm(root);
  if (form.some((fault) => !fault.includes('canonical form'))) return form;
  const packs = assemblePacks(root);
  const together = faultsOf(() => createAdjudicator({ packs })); // each by itself, and all together
  const details = together.length === 0 ? packs.flatMap(checkDetails) : [];
  const words = packs.flatMap((pack) => {
    const exemptions = exemptionsOf(root, pack);
    const open = uncovered(pack, exemptions).map((word) => `no rule and no exemption covers ${word}`);
    return [...checkQuotes(pack, exemptions), ...checkIds(pack), ...open];
  });
  return [...form, ...together, ...words, ...details, ...checkFrozen(root, packs)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = lintData('.');
  for (const fault of faults) console.error(fault);
  console.log(`${dataFiles('.').length} data files, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
