import { type TextDocument, window, workspace } from 'vscode';

/** Opens a new Markdown document with a content and shows it. */
export async function openMarkdown(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}
