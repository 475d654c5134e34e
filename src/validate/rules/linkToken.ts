import { type TextEdit, removal, replacement } from '../../text/edit';
import { rangeOf } from '../../text/range';
import type { Rule } from '../diagnostic';

/** Names of parameters that let in whoever has the address. */
const CREDENTIAL =
  /^(?:(?:(?:access|auth|id|refresh|share|sharing|session|security|api|sas)[_-]?)?token|(?:(?:api|auth|access|resource|rl)[_-]?)?key|auth|pwd|passw(?:or)?d|pass(?:code|phrase)|(?:client[_-])?secret|sig|signature|jwt|session[_-]?id|phpsessid|jsessionid|x-(?:amz|goog)-(?:signature|credential|security-token)|awsaccesskeyid)$/i;
/** Hosts on which `e` is the token of a shared file. */
const SHARING_HOST = /(?:^|\.)(?:sharepoint\.com|sharepoint\.us|1drv\.ms|onedrive\.live\.com)$/i;
const ADDRESS = /^:\/\/((?:[^\s/?#@<>"'()[\]]+@)?)([^\s/?#<>"'()[\]]+)([^\s?#<>"'()[\]]*)([^\s<>"'()[\]]*)/;
const PARAMETER = /([?&#;])(?:amp;)?([^=&#?;]+)=([^&#;]*)/g;
/** No address is longer. */
const LONGEST_ADDRESS = 4096;

/** A web address that opens a door for everybody who reads it: with a sharing token, a key or a password. */
export const linkToken: Rule = {
  codes: { 'link-token': 'warning' },
  *check({ minutes: { text } }) {
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
      const match = ADDRESS.exec(text.slice(at, at + LONGEST_ADDRESS));
      if (match === null) continue;
      const [whole, user = '', host = '', path = '', query = ''] = match;
      const password = user.includes(':') ? rangeOf(at + 3, user.length) : undefined;
      const start = at + whole.length - query.length;
      const token = firstToken(query, host);
      const range = password ?? (token && rangeOf(start + token.index, token.length));
      if (range === undefined) continue;
      const edits: TextEdit[] = password === undefined ? [] : [removal(password)];
      if (token !== undefined)
        edits.push(replacement(rangeOf(start, query.length), withoutTokens(query, host)));
      yield {
        code: 'link-token',
        range,
        message: 'link-token',
        args: { address: host + path },
        fixes: [{ title: { id: 'link-token.strip' }, edits, preferred: true }],
      };
    }
  },
};

function isToken(name: string, value: string, host: string): boolean {
  if (value === '') return false;
  return CREDENTIAL.test(name) || (name.toLowerCase() === 'e' && SHARING_HOST.test(host));
}

/** The place, in the query, of the first parameter that is a credential. */
function firstToken(query: string, host: string): { index: number; length: number } | undefined {
  for (const { index, 0: whole, 2: name = '', 3: value = '' } of query.matchAll(PARAMETER)) {
    if (isToken(name, value, host)) return { index: index + 1, length: whole.length - 1 };
  }
  return undefined;
}

function withoutTokens(query: string, host: string): string {
  return query
    .replace(PARAMETER, (whole, mark: string, name: string, value: string) =>
      isToken(name, value, host) ? mark.replace(/[&;]/, '') : whole,
    )
    .replace(/([?#])(?:&(?:amp;)?|;)/g, '$1')
    .replace(/\?(?=#|$)|#$/g, '');
}
