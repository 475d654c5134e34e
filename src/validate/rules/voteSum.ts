import type { Attendee, Minutes } from '../../minutes/model';
import { entryOf } from '../../minutes/yaml/setValue';
import { foldCase } from '../../text/fold';
import type { LocalRule } from '../diagnostic';

/** Who has one of these roles has no vote, unless their entry says so (format.md, 8). */
const WITHOUT_VOTE: ReadonlySet<string> = new Set(['guest', 'observer', 'presenter', 'co-opted']);

/** More votes than people present who have one. */
export const voteSum: LocalRule = {
  codes: { 'vote-sum': 'error' },
  *check({ minutes, part, presence }) {
    let voters: ReadonlySet<string> | undefined;
    for (const { vote, record, recused } of part.decisions) {
      if (vote === undefined) continue;
      const entry = record && entryOf('decision', record, 'vote');
      if (entry === undefined) continue;
      voters ??= votersOf(minutes);
      if (voters.size === 0) return;
      const own = new Set(voters);
      for (const name of recused) own.delete(foldCase(presence.nameOf(name)));
      const votes = (vote.for ?? 0) + (vote.against ?? 0) + (vote.abstain ?? 0);
      if (votes <= own.size) continue;
      yield {
        code: 'vote-sum',
        range: entry.value.range,
        message: 'vote-sum',
        args: { votes, voters: own.size },
      };
    }
  },
};

/** Everyone present with a vote, by name without case: who is in two groups has one. */
function votersOf({ attendees }: Minutes): ReadonlySet<string> {
  return new Set(attendees.filter(hasVote).map(({ name }) => foldCase(name)));
}

function hasVote({ presence, roles, voting }: Attendee): boolean {
  return presence === 'present' && (voting ?? !roles.some((role) => WITHOUT_VOTE.has(role)));
}
