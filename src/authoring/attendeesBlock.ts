import { writtenKey, writtenValue } from '../minutes/vocabulary/vocabulary';
import type { Language } from '../text/messages';
import type { RosterGroup, RosterMember } from './seriesFacts';
import { oneLine } from './valuePlace';
import { yamlScalar } from './yamlScalar';

/**
 * The records of an `attendees` block, without its fences: one group after the other, one person a line, so that a
 * person is moved by moving a line.
 *
 * @param fallbackGroup the name of a group that has none
 */
export function attendeesYaml(
  groups: readonly RosterGroup[],
  fallbackGroup: string,
  language: Language,
): string {
  const key = (name: string): string => writtenKey('attendees', name, language);
  return groups
    .flatMap(({ name, time, members }) => [
      `- ${key('group')}: ${yamlScalar(oneLine(name ?? fallbackGroup), 'block')}`,
      ...(time === undefined ? [] : [`  ${key('time')}: ${time}`]),
      `  ${key('present')}:`,
      ...members.map((member) => `    - ${personYaml(member, language)}`),
    ])
    .join('\n');
}

/** A person in the shorthand `Name (role)`, or as a mapping where the name itself has brackets. */
export function personYaml(member: RosterMember, language: Language): string {
  const name = oneLine(member.name);
  const words = member.roles.map((role) => writtenValue('role', role, language));
  if (!/[()]/.test(name))
    return yamlScalar(words.length > 0 ? `${name} (${words.join(', ')})` : name, 'block');
  const entries = [`${writtenKey('person', 'name', language)}: ${yamlScalar(name, 'flow')}`];
  if (words.length > 0) {
    entries.push(
      `${writtenKey('person', 'roles', language)}: [${words.map((word) => yamlScalar(word, 'flow')).join(', ')}]`,
    );
  }
  return `{ ${entries.join(', ')} }`;
}
