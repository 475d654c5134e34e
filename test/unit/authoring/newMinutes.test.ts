import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planNewMinutes } from '../../../src/authoring/newMinutes';
import { seriesFacts } from '../../../src/authoring/seriesFacts';
import { builtInTemplates } from '../../../src/authoring/templates';
import { readMinutes } from '../../../src/minutes/reader';

const LAST = `---
minutes: 1
lang: sv
organisation: Hällsunda kommun
grupp: Ledningsgruppen
datum: 2024-09-24
tid: 12:00-16:00
plats: 'Rum "5": väst'
---

\`\`\`yaml deltagare
- grupp: Ledningsgruppen
  närvarande: [Eva Falk (ordf), Bo Ek (sekr | justerare), Per Gran (gäst)]
  frånvarande: [Dan Holm (semester), Ida Ny (tjänstgörande ersättare)]
- grupp: Styrgruppen
  tid: 14:00-16:00
  närvarande: [Eva Falk, Siv Lund]
\`\`\`

## Ärenden

### § 44 Ett ärende
`;

function lastMinutes() {
  const minutes = readMinutes(LAST);
  assert.ok(minutes);
  return seriesFacts(minutes);
}

const template = (id: string) => {
  const found = builtInTemplates().find((builtIn) => builtIn.id === id && builtIn.language === 'sv');
  assert.ok(found);
  return found;
};

const request = {
  template: template('leadership-group'),
  date: '2025-01-14',
  fileName: '${year}/${date}.md',
  folder: 'lg',
  series: lastMinutes(),
  previousPath: 'lg/2024/2024-09-24.md',
};

describe('planNewMinutes', () => {
  it('puts the file by the setting into the folder of the series', () => {
    assert.equal(planNewMinutes(request).path, 'lg/2025/2025-01-14.md');
    assert.equal(planNewMinutes({ ...request, folder: '' }).path, '2025/2025-01-14.md');
  });

  it('takes over from the newest meeting what stays the same', () => {
    const minutes = readMinutes(planNewMinutes(request).text);
    assert.ok(minutes);
    const { org, group, place, chair, secretary, previous, window } = minutes.meeting;
    assert.deepEqual(
      { org, group, place, chair, secretary, previous, start: window?.start, end: window?.end },
      {
        org: 'Hällsunda kommun',
        group: 'Ledningsgruppen',
        place: 'Rum "5": väst',
        chair: 'Eva Falk',
        secretary: 'Bo Ek',
        previous: '../2024/2024-09-24.md',
        start: '12:00',
        end: '16:00',
      },
    );
    assert.equal(minutes.dateLine?.place?.text, place);
    assert.deepEqual(
      minutes.attendees.map((attendee) => [
        attendee.group,
        attendee.name,
        attendee.presence,
        attendee.roles.join(),
        attendee.window?.start,
      ]),
      [
        ['Ledningsgruppen', 'Eva Falk', 'present', 'chair', undefined],
        ['Ledningsgruppen', 'Bo Ek', 'present', 'secretary', undefined],
        ['Ledningsgruppen', 'Dan Holm', 'present', '', undefined],
        ['Ledningsgruppen', 'Ida Ny', 'present', 'substitute', undefined],
        ['Styrgruppen', 'Eva Falk', 'present', '', '14:00'],
        ['Styrgruppen', 'Siv Lund', 'present', '', '14:00'],
      ],
    );
  });

  it('lets paragraphs go on within the year', () => {
    const plan = planNewMinutes({ ...request, template: template('formal-minutes'), date: '2024-10-08' });
    assert.deepEqual(
      readMinutes(plan.text)?.items.map(({ number }) => number),
      ['§45', '§46', '§47', '§48'],
    );
  });

  it('links no later meeting as the previous one', () => {
    const plan = planNewMinutes({ ...request, date: '2024-09-24' });
    assert.equal(readMinutes(plan.text)?.meeting.previous, undefined);
  });

  it('makes do without a series', () => {
    const plan = planNewMinutes({ ...request, series: undefined, previousPath: undefined });
    assert.equal(readMinutes(plan.text)?.meeting.group, 'Ledningsgruppen');
    assert.deepEqual(plan.problems, []);
  });

  it('reports what the file name asks for in vain', () => {
    assert.deepEqual(planNewMinutes({ ...request, fileName: '${nope}.md' }).problems, [
      { kind: 'unknown-variable', name: 'nope' },
    ]);
  });

  it('has the standing items of the series, and names those without a place', () => {
    const plan = planNewMinutes({ ...request, standingItems: ['Ekonomi'] });
    assert.deepEqual(
      readMinutes(plan.text)
        ?.items.map(({ number, title }) => `${number ?? ''} ${title}`)
        .slice(-2),
      ['6 Ekonomi', '7 Avslut och utcheckning'],
    );
    assert.match(plan.snippet, /^### 6\. Ekonomi\n\n\$\{\d+:.+\}$/m);
    assert.deepEqual(plan.missingItems, []);
    const bare = { ...template('leadership-group'), body: 'Nothing.\n' };
    assert.deepEqual(
      planNewMinutes({ ...request, template: bare, standingItems: ['Ekonomi'] }).missingItems,
      ['Ekonomi'],
    );
  });
});
