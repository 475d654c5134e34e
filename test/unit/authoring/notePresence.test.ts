import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notePresence, type PresenceChange } from '../../../src/authoring/notePresence';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { ENGLISH_FRONT } from '../minutes/sample';

function minutesOf(block: readonly string[], front: readonly string[] = ENGLISH_FRONT, lineEnd = '\n') {
  const minutes = readMinutes([...front, '```yaml attendees', ...block, '```', ''].join(lineEnd));
  assert.ok(minutes);
  return minutes;
}

/** The block after a change, or the refusal. */
function noted(
  block: readonly string[],
  name: string,
  change: PresenceChange,
  front: readonly string[] = ENGLISH_FRONT,
  lineEnd = '\n',
): string {
  const minutes = minutesOf(block, front, lineEnd);
  const attendee = minutes.attendees.find((one) => one.name === name);
  assert.ok(attendee);
  const { edits, refusal } = notePresence(minutes, attendee, change, (text) => readMinutes(text));
  if (refusal !== undefined) return refusal.id;
  const after = applyEdits(minutes.text, edits);
  return after.slice(after.indexOf('attendees') + 'attendees'.length, after.lastIndexOf('```')).trim();
}

describe('noting who comes and goes', () => {
  it('adds the time to a name, behind what is there already', () => {
    assert.equal(
      noted(['group: Board', 'present: [Ann Bell, Bob Cole (chair)]'], 'Ann Bell', { leaves: '14:05' }),
      'group: Board\npresent: [Ann Bell (12:00-14:05), Bob Cole (chair)]',
    );
    assert.equal(
      noted(['group: Board', 'present:', '  - Ann Bell', '  - Bob Cole (chair)'], 'Bob Cole', {
        arrives: '12:30',
      }),
      'group: Board\npresent:\n  - Ann Bell\n  - Bob Cole (chair | 12:30-16:00)',
    );
  });

  it('changes the time that stands there, whether it is the one or the other end', () => {
    const block = ['group: Board', 'present: [Ann Bell (chair | 12:30-16:00)]'];
    assert.equal(
      noted(block, 'Ann Bell', { leaves: '15:00' }),
      'group: Board\npresent: [Ann Bell (chair | 12:30-15:00)]',
    );
    assert.equal(
      noted(block, 'Ann Bell', { arrives: '13:00' }),
      'group: Board\npresent: [Ann Bell (chair | 13:00-16:00)]',
    );
  });

  it('goes by the time of a group that has its own, and leaves that as it is', () => {
    assert.equal(
      noted(['- group: Crew', '  time: 14:00-16:00', '  present: [Ann Bell]'], 'Ann Bell', {
        leaves: '15:00',
      }),
      '- group: Crew\n  time: 14:00-16:00\n  present: [Ann Bell (14:00-15:00)]',
    );
  });

  it('writes into mappings, with a key of their language', () => {
    const swedish = ENGLISH_FRONT.map((line) => line.replace('lang: en', 'lang: sv'));
    assert.equal(
      noted(
        ['grupp: LG', 'närvarande: [{ namn: Ann Bell, roll: ordf }]'],
        'Ann Bell',
        { leaves: '15:00' },
        swedish,
      ),
      'grupp: LG\nnärvarande: [{ namn: Ann Bell, roll: ordf, tid: 12:00-15:00 }]',
    );
  });

  it('moves those who stood as absent to those present, without the reason', () => {
    assert.equal(
      noted(
        ['group: Board', 'present: [Ann Bell]', 'absent: [Bob Cole (secretary, ill), Cy Day]'],
        'Bob Cole',
        {
          arrives: '13:10',
        },
      ),
      'group: Board\npresent: [Ann Bell, Bob Cole (secretary | 13:10-16:00)]\nabsent: [Cy Day]',
    );
    assert.equal(
      noted(
        ['group: Board', 'present: [Ann Bell]', "absent: ['Bob Cole (secretary, ill)', Cy Day]"],
        'Bob Cole',
        {
          arrives: '13:10',
        },
      ),
      'group: Board\npresent: [Ann Bell, Bob Cole (secretary | 13:10-16:00)]\nabsent: [Cy Day]',
    );
    assert.equal(
      noted(
        ['group: Board', 'present:', '  - Ann Bell', 'absent:', '  - Bob Cole'],
        'Bob Cole',
        { arrives: '13:10' },
        ENGLISH_FRONT,
        '\r\n',
      ),
      'group: Board\r\npresent:\r\n  - Ann Bell\r\n  - Bob Cole (13:10-16:00)',
    );
  });

  it('says why it changes nothing', () => {
    const block = ['group: Board', 'present: [Ann Bell]'];
    const timeless = ENGLISH_FRONT.filter((line) => !line.startsWith('time:'));
    const approved = ENGLISH_FRONT.map((line) =>
      line === 'group: Board' ? 'group: Board\nstatus: approved' : line,
    );
    assert.equal(noted(block, 'Ann Bell', { leaves: '15:00' }, timeless), 'presence.no-time');
    assert.equal(noted(block, 'Ann Bell', { leaves: '11:00' }), 'presence.turned');
    assert.equal(noted(block, 'Ann Bell', { leaves: '15:00' }, approved), 'record.approved');
    assert.equal(
      noted([...block, 'absent: [{ name: Bob Cole, email: bob@example.org }]'], 'Bob Cole', {
        arrives: '13:00',
      }),
      'presence.would-change',
    );
  });

  it('changes nothing but that, whoever it is', () => {
    const person = fc.constantFrom(
      'A B',
      'A B (chair)',
      '"A B (chair, 12:10-13:00)"',
      '{ name: A B, role: chair }',
    );
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom('12:20', '12:59', '15:30'),
        (people, at, arrives, time) => {
          const named = people.map((words, index) => words.replace('A B', `A${'b'.repeat(index)} B`));
          const minutes = minutesOf(['group: Board', `present: [${named.join(', ')}]`]);
          const attendee = minutes.attendees[at % minutes.attendees.length];
          assert.ok(attendee);
          const change = arrives ? { arrives: time } : { leaves: time };
          const { edits } = notePresence(minutes, attendee, change, (text) => readMinutes(text));
          if (edits === undefined) return;
          const after = readMinutes(applyEdits(minutes.text, edits));
          const others = (all = minutes) =>
            all.attendees
              .filter(({ name }) => name !== attendee.name)
              .map(({ name, roles, window }) => [name, roles, window?.start, window?.end]);
          assert.deepEqual(others(after), others());
          const window = after?.attendees.find(({ name }) => name === attendee.name)?.window;
          assert.equal(arrives ? window?.start : window?.end, time);
        },
      ),
      { numRuns: 100 },
    );
  });
});
