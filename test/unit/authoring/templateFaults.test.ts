import assert from 'node:assert/strict';
import { builtInTemplates, readTemplate } from '../../../src/authoring/templates';
import { TEMPLATE_FILES } from '../../../src/authoring/generated/builtInTemplates';
import { templateFaults } from '../../../src/authoring/templateFaults';
import { readMinutes } from '../../../src/minutes/reader';

const FRONT = '---\nminutes: 1\nlang: en\ngroup: ${group}\ndate: ${date}\n---\n\n# ${1:Title}\n\n';

/** What is wrong with a template, as `message place`; the place is the text that stands there. */
function faultsOf(source: string): string[] {
  return templateFaults(source, readTemplate('x.en.md', source), readMinutes).map(
    ({ offset, message }) => `${message.id} ${offset === undefined ? '' : source.slice(offset, offset + 6)}`,
  );
}

describe('faults of templates', () => {
  it('are none in those that come with the product', () => {
    assert.equal(builtInTemplates().length, Object.keys(TEMPLATE_FILES).length);
    for (const [name, source] of Object.entries(TEMPLATE_FILES)) {
      assert.deepEqual(templateFaults(source, readTemplate(name, source), readMinutes), [], name);
    }
  });

  it('are none in what is written as docs/templates.md says', () => {
    assert.deepEqual(
      faultsOf(`<!--\ntitle: x\n-->\n${FRONT}\${time:\${2:17:00}} \${3|open,done|} \\\${x} \\} } $0`),
      [],
    );
  });

  it('are unknown variables, with their places', () => {
    assert.deepEqual(faultsOf(`${FRONT}\${grupp} $datum`), [
      'template.unknown-variable ${grup',
      'template.unknown-variable $datum',
    ]);
  });

  it('are gaps that are not closed or have no number', () => {
    assert.deepEqual(faultsOf(`${FRONT}\${2:text \${date}`), ['template.unclosed ${2:te']);
    assert.deepEqual(faultsOf(`${FRONT}\${-}`), ['template.no-gap ${-}']);
  });

  it('are values within others in YAML that may need quotation marks', () => {
    assert.deepEqual(faultsOf(FRONT.replace('lang: en', 'lang: en\nplace: Room ${place}')), [
      'template.needs-quotes ${plac',
    ]);
  });

  it('are results that are no minutes', () => {
    assert.deepEqual(faultsOf('# ${1:Title}\n'), ['template.no-minutes ']);
    assert.deepEqual(faultsOf(''), ['template.no-minutes ']);
  });
});
