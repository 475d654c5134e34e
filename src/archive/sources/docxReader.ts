/** The script of the thread that reads Word documents. */
import { answerInThread } from '../oneTimeThread';
import { docxText } from './docxText';

answerInThread(docxText);
