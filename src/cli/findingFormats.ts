import { jsonDocument } from '../authoring/jsonDocument';
import type { Severity } from '../validate/diagnostic';
import { printable } from './printable';

/** A finding as it is printed; lines and columns from 1, columns in UTF-16 code units as editors count them. */
export interface PrintedFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixable: boolean;
}

/** The findings in the format asked for: text, `json`, `sarif` (SARIF 2.1.0), or `github` (workflow commands). */
export function formatFindings(
  format: string,
  findings: readonly PrintedFinding[],
  files: number,
): Iterable<string> | AsyncIterable<string> {
  switch (format) {
    case 'json':
      return jsonDocument({ format: 'minutes-check', version: 1, files }, 'findings', findings);
    case 'sarif':
      return [`${JSON.stringify(sarifLog(findings), null, 2)}\n`];
    case 'github':
      return findings.map(workflowCommand);
    default:
      return findings.map(textLine);
  }
}

function textLine({ path, line, column, code, message }: PrintedFinding): string {
  return `${printable(path)}:${line}:${column} ${code} ${printable(message)}\n`;
}

const SARIF_LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; its columns are UTF-16 code units, too. */
function sarifLog(findings: readonly PrintedFinding[]): object {
  const rules = [...new Set(findings.map(({ code }) => code))].sort().map((id) => ({ id }));
  const results = findings.map(({ code, severity, message, path, ...place }) => ({
    ruleId: code,
    level: SARIF_LEVEL[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          },
        },
      },
    ],
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'minutes', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}

const WORKFLOW_COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** A line that GitHub Actions shows beside the changed lines of a file. */
function workflowCommand(finding: PrintedFinding): string {
  const { path, line, column, endLine, endColumn, code, severity, message } = finding;
  const properties = { file: path, line, endLine, col: column, endColumn, title: code };
  const words = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${WORKFLOW_COMMAND[severity]} ${words.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
