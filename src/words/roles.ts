import { freeze } from '../ground/freeze.js';
import type { ServiceItem } from '../model/item.js';
import type { Bilingual } from '../model/primitives.js';

/** What follows from the role of an item, as the title of its rule says it. */
export const ROLE_TITLES: Readonly<Record<NonNullable<ServiceItem['role']>, Bilingual>> = /* @__PURE__ */ freeze({
  'add-on': { zh: '加收项须与主项目同收', en: 'an add-on is charged beside its main item' },
  reduction: { zh: '减收项须与主项目同收', en: 'a reduction is taken off its main item' },
  extension: {
    zh: '扩展项与主项目在同一部位不重复收取',
    en: 'an extension stands for its main item, not beside it at one place',
  },
});
