import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSnippet } from '../../../src/authoring/snippet';
import {
  builtInTemplates,
  fillTemplate,
  readTemplate,
  templateNamed,
  templateText,
  type Template,
} from '../../../src/authoring/templates';
import { templateVariables, type TemplateVariables } from '../../../src/authoring/templateVariables';
import { readMinutes } from '../../../src/minutes/reader';
import { check } from '../../../src/validate/registry';

const template = (body: string): Template => ({ id: 'x', language: 'sv', title: 'x', detail: '', body });
const filled = (body: string, variables: TemplateVariables): string =>
  templateText(template(body), variables);

describe('templates', () => {
  for (const builtIn of builtInTemplates()) {
    describe(`${builtIn.id} (${builtIn.language})`, () => {
      const variables = templateVariables('2024-09-24', builtIn.language);
      const minutes = readMinutes(templateText(builtIn, variables));

      it('has a title and says what it is for', () => {
        assert.notEqual(builtIn.title, builtIn.id);
        assert.notEqual(builtIn.detail, '');
      });

      it('is valid minutes as it stands', () => {
        assert.ok(minutes);
        const found = check(minutes, { fileName: '2024-09-24.md' });
        assert.deepEqual(
          found.filter(({ severity }) => severity === 'error' || severity === 'warning'),
          [],
        );
      });

      it('asks for nothing that is unknown', () => {
        assert.deepEqual(fillTemplate(builtIn, variables).problems, []);
      });

      it('visits its tab stops from top to bottom, each with a default', () => {
        const { snippet } = fillTemplate(builtIn, variables);
        const numbers = [...snippet.matchAll(/\$\{(\d+)[:|]/g)].map((match) => Number(match[1]));
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
        );
        assert.ok(snippet.trimEnd().endsWith('${0}'));
      });

      it('has people, items and a decision to start from', () => {
        assert.ok(minutes);
        assert.equal(minutes.meeting.date, '2024-09-24');
        assert.equal(minutes.dateLine?.date?.date, '2024-09-24');
        assert.ok(minutes.attendees.length >= 2);
        assert.ok(minutes.items.length >= 3);
        assert.ok(minutes.decisions.length >= 1);
        assert.equal(minutes.signOffs[0]?.names[0]?.name, minutes.meeting.secretary);
      });
    });
  }

  it('exist in both languages', () => {
    const ids = (language: string): string[] =>
      builtInTemplates()
        .filter((builtIn) => builtIn.language === language)
        .map(({ id }) => id);
    assert.deepEqual(ids('sv'), ids('en'));
    assert.equal(ids('sv').length, 3);
  });

  it('are read from a file with a describing comment', () => {
    const read = readTemplate(
      'board.en.md',
      '\uFEFF<!--\r\ntitle: Board\r\ndetail: For us\r\n-->\r\n# $1\r\n',
    );
    assert.deepEqual(read, { id: 'board', language: 'en', title: 'Board', detail: 'For us', body: '# $1\n' });
    assert.deepEqual(readTemplate('a.b.md', '# x', 'sv'), {
      id: 'a.b',
      language: 'sv',
      title: 'a.b',
      detail: '',
      body: '# x',
    });
  });

  it('quote a value where YAML would take it for something else', () => {
    const body =
      '---\ngrupp: ${group}\nlista: [${group}, x]\nplats: "Hos ${group}"\ntext: Hos ${group}\n---\n';
    assert.equal(
      filled(body, { group: 'Barn' }),
      '---\ngrupp: Barn\nlista: [Barn, x]\nplats: "Hos Barn"\ntext: Hos Barn\n---\n',
    );
    const difficult = fillTemplate(template(body), { group: 'A: "b"' });
    assert.equal(
      difficult.snippet,
      '---\ngrupp: \'A: "b"\'\nlista: [\'A: "b"\', x]\nplats: "Hos A: \\\\"b\\\\""\ntext: Hos A: "b"\n---\n',
    );
    assert.deepEqual(difficult.problems, [{ kind: 'needs-quotes', name: 'group' }]);
  });

  it('quote a comma only where it separates values', () => {
    assert.equal(
      filled('---\nplats: ${place}\nlista: [${place}, x]\n---\n', { place: 'A, b' }),
      '---\nplats: A, b\nlista: ["A, b", x]\n---\n',
    );
    assert.equal(
      filled('```yaml beslut\nlista: [\n  ${place},\n  { av: ${place} }\n]\n```\n', { place: 'A, b' }),
      '```yaml beslut\nlista: [\n  "A, b",\n  { av: "A, b" }\n]\n```\n',
    );
  });

  it('leave other code as it is', () => {
    assert.equal(filled('```text\nx: ${place}\n```\n', { place: 'A: b' }), '```text\nx: A: b\n```\n');
  });

  it('leave a block scalar and what follows the front matter unquoted', () => {
    const body = '---\ntext: |\n  ${place}\nplats: ${place}\n---\n\nPlats: ${place}\n';
    assert.equal(
      filled(body, { place: 'A: b' }),
      '---\ntext: |\n  A: b\nplats: "A: b"\n---\n\nPlats: A: b\n',
    );
  });

  it('keep values from becoming headings, lists or tab stops', () => {
    assert.equal(filled('${group}\n\n# ${group}\n', { group: '# x #' }), '\\# x #\n\n# # x \\#\n');
    assert.equal(filled('${group}', { group: '1. x' }), '1\\. x');
    assert.equal(fillTemplate(template('${group}'), { group: 'a $1 }' }).snippet, 'a \\$1 \\}');
  });

  it('leave out a line whose value is not known', () => {
    assert.equal(filled('---\norg: ${org}\ngrupp: ${group:$1}\n---\n${org}', {}), '---\ngrupp: \n---\n');
    assert.equal(filled('a ${1:${org}} b', {}), 'a  b');
  });

  it('report unknown variables and leave them to the editor', () => {
    const { snippet, problems } = fillTemplate(template('${nonsense} ${more:${org:x}}'), { org: 'O' });
    assert.equal(snippet, '${nonsense} ${more:O}');
    assert.deepEqual(problems, [
      { kind: 'unknown-variable', name: 'nonsense' },
      { kind: 'unknown-variable', name: 'more' },
    ]);
    assert.equal(parseSnippet(snippet).length, 3);
  });
});

describe('templateNamed', () => {
  const own = readTemplate('board.sv.md', '<!--\ntitle: Styrelsen\n-->\n');
  const templates = [own, ...builtInTemplates()];
  const named = (name: string, language: 'en' | 'sv' = 'en'): string | undefined => {
    const found = templateNamed(name, templates, language);
    return found && `${found.id}.${found.language}`;
  };

  it('knows a template by its title and by its file name', () => {
    assert.equal(named('styrelsen'), 'board.sv');
    assert.equal(named('board'), 'board.sv');
    assert.equal(named('board.md'), 'board.sv');
    assert.equal(named('board.sv.md'), 'board.sv');
    assert.equal(named('board.en.md'), undefined);
    assert.equal(named('none'), undefined);
  });

  it('takes the one in the language, unless the name says another', () => {
    assert.equal(named('formal-minutes'), 'formal-minutes.en');
    assert.equal(named('formal-minutes', 'sv'), 'formal-minutes.sv');
    assert.equal(named('formal-minutes.en.md', 'sv'), 'formal-minutes.en');
  });
});
