import assert from 'node:assert/strict';
import { meetingJson } from '../../../src/authoring/exportJson';
import { readMinutes } from '../../../src/minutes/reader';

const TEXT = `---
minutes: 1
språk: sv
typ: protokoll
grupp: Styrelsen
datum: 2024-09-24
tid: 12.00–16.00
form: hybrid
ordförande: Anna Berg
justerare: [Bo Ek]
status: justerad
justerat: 2024-10-01
dnr: KS 2024/12
nästa: 2024-10-08
förkortningar: { KS: Kommunstyrelsen }
bilagor:
  - { titel: Budget, länk: budget.pdf, punkt: "5.10" }
---

# Styrelsens protokoll

\`\`\`yaml deltagare
- grupp: Styrelsen
  närvarande:
    - Anna Berg (ordf)
    - namn: Bo Ek
      roll: [justerare, ledamot]
      för: Eva Falk
      form: digitalt
      organisation: Skolan
      rösträtt: ja
      e-post: bo@example.org
    - Cia Lind (12:00-13:00 | punkt 5.10)
  frånvarande: [Dan Holm (semester)]
\`\`\`

## Ärenden

### § 45 Budget

Föredragande: Cia Lind

\`\`\`yaml beslut
- id: B1
  text: Budgeten antas.
  av: Styrelsen
  status: beslutat
  typ: inriktningsbeslut
  punkt: 5.10
  föredragande: Cia Lind
  motivering: Den håller.
  metod: votering
  röster: { för: 5, emot: 2 }
  yrkanden: [Bifall, { av: Bo Ek, text: Avslag }]
  reservationer: [Bo Ek, { av: Eva Falk, text: För dyrt }]
  särskilda yttranden: [{ av: Eva Falk, text: Se bilaga }]
  jäv: [Dan Holm]
  ersätter: 2023-09-24#B1
  ersatt-av: 2025-01-07#B2
  gäller-från: 2025-01-01
  ansvarig: [Anna, Bo Ek]
  senast: 8 okt
  diarienummer: KS 1
\`\`\`

\`\`\`yaml åtgärd
id: Å1
text: Skriv rutin
ansvarig: Anna
senast: v. 42
status: klar
klart: 2024-10-01
från: 2024-08-01#Å3
beslut: B1
rådfrågade: [Bo Ek]
informerade: Eva Falk
prio: hög
\`\`\`

- [ ] Ring banken

Vid protokollet: Cia Lind
`;

describe('meetingJson', () => {
  const minutes = readMinutes(TEXT);
  assert.ok(minutes);
  const model = meetingJson(minutes, '2024/2024-09-24.md');

  it('has the keys of the format in their order, empty ones too', () => {
    const empty = readMinutes('---\nminutes: 1\n---\n');
    assert.ok(empty);
    assert.equal(
      JSON.stringify(meetingJson(empty, 'a.md')),
      '{"path":"a.md","kind":"structured","meeting":{"lang":"en","type":"notes","org":null,"group":null,' +
        '"series":null,"date":null,"start":null,"end":null,"place":null,"mode":null,"chair":null,' +
        '"secretary":null,"approvers":[],"status":"draft","approved":null,"reference":null,"previous":null,' +
        '"next":null,"title":null,"signature":null},"attendees":[],"items":[],"decisions":[],"actions":[]}',
    );
  });

  it('has the meeting in canonical English', () => {
    assert.deepEqual(model.meeting, {
      lang: 'sv',
      type: 'minutes',
      org: null,
      group: 'Styrelsen',
      series: 'Styrelsen',
      date: '2024-09-24',
      start: '12:00',
      end: '16:00',
      place: null,
      mode: 'hybrid',
      chair: 'Anna Berg',
      secretary: null,
      approvers: ['Bo Ek'],
      status: 'approved',
      approved: '2024-10-01',
      reference: 'KS 2024/12',
      previous: null,
      next: '2024-10-08',
      title: 'Styrelsens protokoll',
      signature: 'Cia Lind',
      abbreviations: { KS: 'Kommunstyrelsen' },
      attachments: [{ title: 'Budget', href: 'budget.pdf', item: '5.10' }],
    });
  });

  it('has the attendees, with several roles as a list', () => {
    const base = { group: 'Styrelsen', presence: 'present', reason: null, start: null, end: null, items: [] };
    assert.deepEqual(model.attendees, [
      { name: 'Anna Berg', ...base, role: 'chair', line: 25 },
      {
        name: 'Bo Ek',
        ...base,
        role: 'approver',
        line: 26,
        roles: ['approver', 'member'],
        for: 'Eva Falk',
        mode: 'remote',
        affiliation: 'Skolan',
        voting: true,
        email: 'bo@example.org',
      },
      { name: 'Cia Lind', ...base, role: null, start: '12:00', end: '13:00', items: ['5.10'], line: 33 },
      { name: 'Dan Holm', ...base, presence: 'absent', role: null, reason: 'leave', line: 34 },
    ]);
  });

  it('has the items', () => {
    assert.deepEqual(model.items, [
      { number: '§45', title: 'Budget', section: 'matters', level: 3, presenters: ['Cia Lind'], line: 39 },
    ]);
  });

  it('has the decisions, with every field that is given', () => {
    assert.deepEqual(model.decisions, [
      {
        id: 'B1',
        text: 'Budgeten antas.',
        by: 'Styrelsen',
        status: 'adopted',
        kind: 'direction',
        item: '5.10',
        confidence: 'stated',
        source: 'block',
        line: 44,
        presenter: 'Cia Lind',
        rationale: 'Den håller.',
        method: 'vote',
        vote: { for: 5, against: 2, abstain: null },
        proposals: ['Bifall', { by: 'Bo Ek', text: 'Avslag' }],
        reservations: ['Bo Ek', { by: 'Eva Falk', text: 'För dyrt' }],
        statements: [{ by: 'Eva Falk', text: 'Se bilaga' }],
        recused: ['Dan Holm'],
        supersedes: ['2023-09-24#B1'],
        supersededBy: '2025-01-07#B2',
        effective: '2025-01-01',
        owner: 'Anna Berg, Bo Ek',
        due: '2024-10-08',
        dueText: '8 okt',
        reference: 'KS 1',
      },
    ]);
  });

  it('has the actions, inline ones too', () => {
    assert.deepEqual(model.actions, [
      {
        id: 'Å1',
        text: 'Skriv rutin',
        owners: ['Anna Berg'],
        due: '2024-10-18',
        dueText: 'v. 42',
        status: 'done',
        kind: 'task',
        item: '§45',
        carriedFrom: '2024-08-01#Å3',
        confidence: 'stated',
        source: 'block',
        line: 67,
        done: '2024-10-01',
        decision: 'B1',
        consulted: ['Bo Ek'],
        informed: ['Eva Falk'],
        priority: 'high',
      },
      {
        id: null,
        text: 'Ring banken',
        owners: [],
        due: null,
        dueText: null,
        status: 'open',
        kind: 'task',
        item: '§45',
        carriedFrom: null,
        confidence: 'stated',
        source: 'inline',
        line: 80,
      },
    ]);
  });
});
