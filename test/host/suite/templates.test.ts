import { assert } from 'chai';
import { commands, Position, SnippetString, window, workspace } from 'vscode';
import { builtInTemplates, fillTemplate, templateText } from '../../../src/authoring/templates';
import { newSeriesFacts } from '../../../src/authoring/seriesFacts';
import { templateVariables } from '../../../src/authoring/templateVariables';

describe('templates in an editor', () => {
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const template of builtInTemplates()) {
    it(`${template.id} (${template.language}) stands as it is written elsewhere`, async () => {
      const series = {
        ...newSeriesFacts('Barn: och "unga" \\ $1 }', template.language),
        place: "'${x:y}' #5",
      };
      const document = await workspace.openTextDocument({ language: 'markdown' });
      for (const variables of [
        templateVariables('2024-09-24', template.language),
        templateVariables('2024-09-24', template.language, series),
      ]) {
        const editor = await window.showTextDocument(document);
        const { snippet } = fillTemplate(template, variables);
        const everything = document.validateRange(
          editor.selection.with(new Position(0, 0), new Position(document.lineCount, 0)),
        );
        await editor.insertSnippet(new SnippetString(snippet), everything);
        assert.strictEqual(document.getText().replace(/\r\n/g, '\n'), templateText(template, variables));
        await commands.executeCommand('leaveSnippet');
      }
    });
  }
});
