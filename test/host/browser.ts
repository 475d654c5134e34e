import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { install } from './installation';

const INSTALLED_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium: $CHROME_PATH, else the one that came with the test host, else one of this machine. */
export async function launchBrowser(): Promise<Browser> {
  const { chromium: bundled, fontConfig } = install();
  const executablePath = process.env['CHROME_PATH'] ?? bundled ?? installedBrowser();
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one, or name its program in CHROME_PATH.',
    );
  }
  const withoutFonts = process.platform === 'linux' && !existsSync('/etc/fonts/fonts.conf');
  return chromium.launch({
    executablePath,
    args: QUIET,
    env: { ...definedEnvironment(), ...(withoutFonts && { FONTCONFIG_FILE: fontConfig }) },
  });
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = INSTALLED_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ];
  return [...onPath, ...usual].find((path) => existsSync(path));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
