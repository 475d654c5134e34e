/** The script of the thread that makes HTML of minutes. */
import { htmlPage } from '../../authoring/document/htmlPage';
import { answerInThread } from '../oneTimeThread';
import { articlesOf } from './documentArticles';
import type { DocumentRequest } from './documentRequest';

answerInThread((request: DocumentRequest) => {
  const { articles, words } = articlesOf(request);
  return Promise.resolve(new TextEncoder().encode(htmlPage(articles, words)));
});
