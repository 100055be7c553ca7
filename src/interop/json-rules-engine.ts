import type { Engine as EngineOfRules } from 'json-rules-engine';
import type { PolicyPack } from '../model/pack.js';
import { definePack } from '../packs/define-pack.js';
import { Engine } from './load-engine.js';
import { rulesOf } from './pack-rules.js';

/**
 * An Engine of the json-rules-engine package, loaded with a pack's rules, for apps that already run one.
 * Each rule's name is its id; its event is the rule's, with the citation in `params.citation`.
 * Run it on the facts of one line, as `adjudicator.facts(claim)` makes them. The package json-rules-engine is yours to
 * install; without it, importing this entry throws an Error that says so.
 *
 * @zh 装入规则包规则的 json-rules-engine Engine，供已使用该引擎的程序使用。规则名即规则标识，依据在 params.citation；
 * 以 adjudicator.facts(claim) 的单行事实运行；须自行安装 json-rules-engine，未安装时导入本入口即抛出说明原因的 Error。
 * @param pack a pack of this package's form; checked first, as `createAdjudicator` checks it
 * @returns an engine; its events say which rules fire for the line
 * @throws PackError listing every fault of the pack
 * @example
 * const { events } = await toEngine(jiangxi).run(adjudicator.facts(claim)[0]);
 */
export function toEngine(pack: PolicyPack): EngineOfRules {
  const { rules, operators } = rulesOf(definePack(pack));
  const engine = new Engine(rules);
  for (const [name, compare] of Object.entries(operators)) engine.addOperator(name, compare);
  return engine;
}
