/** The script of the thread that reads PDF files. */
import { answerInThread } from '../oneTimeThread';
import { pdfText } from './pdfText';

answerInThread(pdfText);
