import assert from 'node:assert/strict';
import { literalIcons } from '../../../src/vscode/literalIcons';
import { localToday } from '../../../src/vscode/localToday';
import { ruleSections } from '../../../src/vscode/ruleSections';
import { isSwedish, uiLanguageOf } from '../../../src/vscode/uiLanguage';

describe('uiLanguageOf', () => {
  it('follows the setting', () => {
    assert.equal(uiLanguageOf('en', 'sv', 'sv'), 'en');
    assert.equal(uiLanguageOf('sv', 'en', 'en'), 'sv');
  });

  it('is Swedish by itself where the editor or the minutes are', () => {
    assert.equal(uiLanguageOf('auto', 'sv-SE', 'auto'), 'sv');
    assert.equal(uiLanguageOf('auto', 'en', 'sv'), 'sv');
    assert.equal(uiLanguageOf('auto', 'de', 'auto'), 'en');
  });

  it('takes no other language for Swedish', () => {
    assert.ok(!isSwedish('svm'));
    assert.ok(isSwedish('SV'));
  });
});

describe('literalIcons', () => {
  it('keeps the editor from drawing icons into what users wrote', () => {
    assert.equal(literalIcons('costs $(zap) and $5'), 'costs \\$(zap) and $5');
  });
});

describe('localToday', () => {
  it('is the day where the user is', () => {
    assert.equal(localToday(new Date(2024, 0, 5, 23, 59)), '2024-01-05');
  });
});

describe('ruleSections', () => {
  it('finds the line of each code', () => {
    const page =
      '# Checks\n\n### date-weekday\n\ntext\r\n### id-duplicate\r\n#### date-invalid\n## A heading\n';
    assert.deepEqual(
      [...ruleSections(page)],
      [
        ['date-weekday', 3],
        ['id-duplicate', 6],
      ],
    );
  });
});
