import type { Bilingual } from 'yijia';

/** What `serve` says of requests that it cannot do. */
export const SERVE_TEXTS = {
  'bad-request': {
    zh: '请求不合格式，{count} 处问题；应为 {"id":…,"method":"…","params":{…}}',
    en: 'the request does not fit; faults: {count}. Write {"id":…,"method":"…","params":{…}}',
  },
  'unknown-method': {
    zh: '没有方法“{method}”；可用：{known}',
    en: 'there is no method "{method}"; there are {known}',
  },
  'bad-params': {
    zh: '{method} 的参数（params）有误，{count} 处问题',
    en: 'the params of {method} cannot be used; faults: {count}',
  },
  'member-missing': {
    zh: '缺少此项，必须填写（应为{type}）',
    en: 'is missing; it must be given ({type})',
  },
  'member-wrong-type': { zh: '类型不对，应为{type}', en: 'is of the wrong type; give {type}' },
  'member-unknown': {
    zh: '未知的字段“{key}”，请检查拼写或删去；可用：{known}',
    en: 'unknown key "{key}"; check the spelling or remove it. There are {known}',
  },
  'type-object': { zh: '对象', en: 'an object' },
  'type-text': { zh: '文本', en: 'a text' },
  'type-id': {
    zh: '文本，或绝对值不超过 9007199254740991 的整数；更大的数请写成文本',
    en: 'a text, or a whole number of at most 9007199254740991; write larger ones as text',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
