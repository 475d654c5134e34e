/** The script of the thread that reads Word documents. */
import { answerInThread } from './documentWorker';
import { docxText } from './docxText';

answerInThread(docxText);
