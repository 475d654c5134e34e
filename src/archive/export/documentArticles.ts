import type { Element } from 'hast';
import { minutesArticle, titleOf } from '../../authoring/document/article';
import type { PageWords } from '../../authoring/document/htmlPage';
import { readMinutes } from '../../minutes/reader';
import type { DocumentRequest } from './documentRequest';

/** The minutes as articles, and what their document is called. */
export function articlesOf(request: DocumentRequest): { articles: Element[]; words: PageWords } {
  const { files, language } = request;
  const all = files.flatMap(({ text, path, folder }) => {
    const minutes = readMinutes(text, { plain: true, path, candidates: false });
    return minutes === undefined ? [] : [{ minutes, folder }];
  });
  const [only] = all.length === 1 ? all : [];
  return {
    articles: all.map(({ minutes, folder }) =>
      minutesArticle(minutes, (address) => (folder === undefined ? undefined : folder + address)),
    ),
    words: {
      title: (only && titleOf(only.minutes)) ?? request.title,
      language: only?.minutes.meeting.lang ?? language,
    },
  };
}
