import type { Bilingual } from 'yijia';

/** What is said of a pack that is turned into the second format, and of one that a person should look at. */
export const UPGRADE_TEXTS = {
  'pack-warnings': {
    zh: '规则包 {pack} 可以使用，另有 {count} 处请核对',
    en: 'the pack {pack} can be used; to be looked at: {count}',
  },
  'json-or-upgrade': { zh: '--json 与 --upgrade 只能用一个', en: 'use --json or --upgrade, not both' },
  'upgrade-notes': {
    zh: '{file} 已转换为格式 2；以下 {count} 处的效果与原来不同或未能转换，请核对',
    en: '{file} is turned into format 2; places that decide otherwise now, or that could not be turned: {count}',
  },
  'upgrade-faults': {
    zh: '{file} 转换后仍有 {count} 处问题，改正前不能使用',
    en: '{file} cannot be used before these are mended; faults: {count}',
  },
  'upgrade-equal': {
    zh: '原来只匹配相同的名称，现在也匹配以其结尾的名称，仅含其词的待核实：{words}',
    en: 'matched equal names only; now a name that ends with it counts too, and one that contains it is a review: {words}',
  },
  'upgrade-contained': {
    zh: '原来名称含其词即匹配，现在须为全名或名称末尾，仅含其词的待核实：{words}',
    en: 'counted wherever it stood in a name; now as the whole or the end of one, elsewhere it is a review: {words}',
  },
  'upgrade-not': {
    zh: '原来名称含其词即不属于该组，现在只是先从名称中去除：{words}',
    en: 'put a line out of the group; now it is taken out of the name, and what is left is compared: {words}',
  },
  'upgrade-doubt': {
    zh: '原来名称含其词即不属于该组，现在至多部分匹配（待核实）；如所指不是该服务，请移至 not：{words}',
    en: 'put a line out of the group; now its match is a review at most; move it to `not` if it names another thing: {words}',
  },
  'upgrade-kept': {
    zh: '该组没有名称，排除的词无从转换，仍保留原处；请改用编码前缀（exceptCodePrefixes）：{words}',
    en: 'the group has no names to take it from, so it stays as it is; except codes instead (`exceptCodePrefixes`): {words}',
  },
  'help-upgrade': {
    zh: '将第一版规则包转换为格式 2，输出到标准输出；效果有变或未能转换之处列于标准错误',
    en: 'write the pack in format 2 to standard output, and what decides otherwise or cannot be turned to standard error',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
