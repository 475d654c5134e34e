/** The script of the thread that reads PDF files. */
import { answerInThread } from './documentWorker';
import { pdfText } from './pdfText';

answerInThread(pdfText);
