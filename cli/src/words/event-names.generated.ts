// Generated from the sentences of src/model/events.ts: run npm run generate
import type { Bilingual, RuleEvent } from 'yijia';

/** What each type of event is called. */
export const EVENT_NAMES: Readonly<Record<RuleEvent['type'], Bilingual>> = {
  'surcharge': { zh: '加收', en: 'surcharge' },
  'factor': { zh: '减收', en: 'factor' },
  'fixed-price': { zh: '规定价格', en: 'fixed-price' },
  'deny': { zh: '不予收费', en: 'deny' },
  'review': { zh: '待核实', en: 'review' },
  'info': { zh: '提示', en: 'info' },
  'limit': { zh: '限量', en: 'limit' },
  'measure': { zh: '计量', en: 'measure' },
  'includes': { zh: '已包含', en: 'includes' },
  'excludes': { zh: '不可同时收取', en: 'excludes' },
  'independent': { zh: '仅独立开展可收费', en: 'independent' },
  'requires': { zh: '加收项', en: 'requires' },
  'replace': { zh: '应按其他项目收取', en: 'replace' },
  'multiple-procedure': { zh: '多项手术折价', en: 'multiple-procedure' },
  'cap': { zh: '封顶', en: 'cap' },
  'note': { zh: '说明', en: 'note' },
};
