/** The addresses and permissions of the register's page. */
export interface RegisterPage {
  readonly language: string;
  readonly title: string;
  /** The source from which the editor serves the extension's own files. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The register's page, empty: its script builds the rest from data and never as HTML. Nothing is loaded but the
 * extension's own script and style sheet.
 */
export function registerHtml({ language, title, cspSource, nonce, script, style }: RegisterPage): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${escape(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${escape(style)}" />
  </head>
  <body>
    <script nonce="${escape(nonce)}" src="${escape(script)}"></script>
  </body>
</html>
`;
}

/** 128 random bits, new for each page. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
