/** The script of the thread that makes a Word file of minutes. */
import { wordFile } from '../../authoring/document/wordFile';
import { answerInThread } from '../oneTimeThread';
import { articlesOf } from './documentArticles';
import type { DocumentRequest } from './documentRequest';

answerInThread((request: DocumentRequest) => {
  const { articles, words } = articlesOf(request);
  return wordFile(articles, words);
});
