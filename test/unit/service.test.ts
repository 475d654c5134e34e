import assert from 'node:assert/strict';
import { createMinutesService, type MinutesService, type MinutesSettings } from '../../src/service';
import { type Roster, rosterOf } from '../../src/minutes/roster';
import { PLAIN_ENGLISH, PLAIN_SWEDISH } from './minutes/plain/sample';
import { decisionText, entryOf, FakeLogger, FakeStore, meetingText } from './archive/fakeStore';

const SETTINGS: MinutesSettings = {
  language: 'en',
  uiLanguage: 'en',
  fileName: '',
  templatesFolder: '',
  rules: {},
  extraFrontMatterKeys: [],
  validatePlain: false,
};

describe('The service', () => {
  let store: FakeStore;
  let settings: MinutesSettings;
  let rosters: Record<string, Roster>;
  let service: MinutesService;

  beforeEach(() => {
    store = new FakeStore();
    settings = SETTINGS;
    rosters = {};
    const clock = { today: () => '2024-10-21' };
    service = createMinutesService({
      files: store,
      clock,
      logger: new FakeLogger(),
      settings: () => settings,
      rosters: {
        load: () => Promise.resolve(),
        of: (uri = '') => Object.entries(rosters).find(([folder]) => uri.startsWith(folder))?.[1] ?? [],
        all: () => Object.values(rosters),
      },
    });
  });

  afterEach(() => {
    service.dispose();
  });

  it('reads and checks a text by the settings of the moment', () => {
    const text = meetingText('2024-01-01', 'Tuesday 1 January 2024\n', 'secretary: Ann Hill\n');
    assert.equal(service.read('# No minutes'), undefined);
    assert.deepEqual(service.check('# No minutes'), []);
    const codes = () =>
      service.check(text, { fileName: '2024-01-02.md' }).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(codes(), ['date-mismatch error', 'date-weekday error']);
    settings = { ...SETTINGS, rules: { 'date-mismatch': 'off', 'date-weekday': 'hint' } };
    assert.deepEqual(codes(), ['date-weekday hint']);
  });

  it("resolves and knows owners by the roster of a file's own folder", () => {
    rosters = { 'file:///a/': rosterOf(['Anna Berg']), 'file:///b/': rosterOf(['Anna Holm']) };
    const attendees = '```yaml attendees\ngroup: Board\npresent: [Bo Ek]\n```\n';
    const text = meetingText('2024-01-01', `${attendees}\n- [ ] @Anna Call\n`);
    const ownerIn = (uri: string) => service.read(text, { uri })?.actions[0]?.owners[0]?.name;
    assert.deepEqual(['file:///a/1.md', 'file:///b/1.md', 'file:///c/1.md'].map(ownerIn), [
      'Anna Berg',
      'Anna Holm',
      'Anna',
    ]);
    const codesOf = (uri: string) => service.check(text, { uri }).map(({ code }) => code);
    assert.ok(!codesOf('file:///a/1.md').includes('owner-unknown'));
    assert.ok(codesOf('file:///c/1.md').includes('owner-unknown'));
  });

  it('reads the files of the archive by the roster of their folder', async () => {
    const text = meetingText('2024-01-01', '- [ ] Anna: Call\n');
    const entry = store.put('a.md', text);
    rosters = { [entry.root]: rosterOf(['Anna Berg']) };
    await service.archive.load();
    assert.deepEqual(
      service.openItems().map(({ latest }) => latest.action.owners),
      [['Anna Berg']],
    );
  });

  it('serves plain minutes, without what only sounds like a record', async () => {
    store.put('Board/2024/2024-09-24.md', PLAIN_ENGLISH);
    store.put('README.md', '# Read me\n\nWe decided to write this in the meeting.\n');
    await service.archive.load();
    const [file, ...others] = service.archive.files();
    assert.deepEqual(
      [file?.minutes.kind, file?.minutes.meeting.date, others.length],
      ['plain', '2024-09-24', 0],
    );
    assert.deepEqual(
      [service.decisions().length, service.openItems().map(({ latest }) => latest.action.text)],
      [0, ['Ask for offers']],
    );
    const whole = await service.archive.read(file?.entry.uri ?? '');
    assert.deepEqual(
      whole?.decisions.map(({ confidence }) => confidence),
      ['candidate'],
    );
    assert.deepEqual(service.read(PLAIN_ENGLISH)?.decisions, []);
    service.archive.openText(entryOf('2.md'), PLAIN_ENGLISH);
    assert.equal(service.decisions().length, 0);
  });

  it('takes day and series of plain minutes from where they lie', async () => {
    const text = PLAIN_ENGLISH.replace('# Harbour board meeting 2024-09-24', '# Meeting');
    store.put('Quays/2024/09-24.md', text);
    await service.archive.load();
    const { date, series } = service.archive.files()[0]?.minutes.meeting ?? {};
    assert.deepEqual([date, series], ['2024-09-24', 'Quays']);
  });

  it('checks plain minutes by all rules where the setting says so', () => {
    const text = PLAIN_SWEDISH.replace('Tisdagen', 'Onsdagen');
    const codes = () => service.check(text).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(codes(), ['action-language hint']);
    settings = { ...SETTINGS, validatePlain: true };
    assert.ok(codes().includes('date-weekday error'));
  });

  it('lists decisions, those of unsaved documents too, and the same list while nothing changes', async () => {
    store.put('1.md', meetingText('2024-01-01', decisionText('B1', 'One')));
    await service.archive.load();
    const before = service.decisions();
    assert.equal(service.decisions(), before);
    assert.deepEqual(
      before.map(({ decision }) => decision.text),
      ['One'],
    );
    service.archive.openText(entryOf('2.md'), meetingText('2024-02-01', decisionText('B2', 'Two')));
    const texts = () => service.decisions().map(({ decision }) => decision.text);
    assert.deepEqual(texts(), ['Two', 'One']);
    assert.deepEqual(
      service.decisions({ text: 'one' }).map(({ decision }) => decision.text),
      ['One'],
    );
    assert.equal(service.today(), '2024-10-21');
  });
});
