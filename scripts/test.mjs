/**
 * Every check of the project in one command, with nothing needed but Node and npm. `--only unit,lint` runs some of
 * them. The last line is `N passed, N failed`: the tests of every mocha run, and one for each other step.
 */
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

const STEPS = [
  // Before the build, which makes them anew.
  { name: 'generated', command: 'npm run --silent check:generated' },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'typecheck', command: 'npm run --silent typecheck' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'format', command: 'npm run --silent format:check' },
  { name: 'layers', command: 'npm run --silent check:layers' },
  { name: 'manifest', command: 'npm run --silent check:manifest' },
  { name: 'unit', command: 'npm run --silent test:unit', mocha: true },
  { name: 'grammar', command: 'npm run --silent test:grammar', mocha: true },
  { name: 'properties', command: 'npm run --silent test:properties', mocha: true },
  { name: 'host', command: 'npm run --silent test:host', mocha: true },
  { name: 'host:web', command: 'npm run --silent test:host:web', mocha: true },
  { name: 'ui', command: 'npm run --silent test:ui', mocha: true },
];

await ensureInstalled();
const steps = chosenSteps();
const total = { passed: 0, failed: 0 };
const summary = [];
for (const step of steps) {
  console.log(`\n== ${step.name} ==`);
  const start = Date.now();
  const { code, output } = await run(step.command);
  const { passed, failed } = resultOf(step, code, output);
  total.passed += passed;
  total.failed += failed;
  const line = `${step.name}: ${passed} passed, ${failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(line);
  summary.push(line);
}
console.log(`\n== summary ==\n${summary.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function chosenSteps() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return STEPS;
  const names = (process.argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  return STEPS.filter(({ name }) => names.includes(name));
}

/**
 * The last totals of mocha's spec reporter. A mocha that fails without saying how many, as when it crashes, and one that
 * ran nothing, fail one.
 */
function resultOf(step, code, output) {
  if (!step.mocha) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = (word) =>
    Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
  const [passed, failed] = [count('passing'), count('failing')];
  return { passed, failed: code !== 0 || passed === 0 ? Math.max(failed, 1) : failed };
}
