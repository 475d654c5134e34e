import assert from 'node:assert/strict';
import { BACK, runSteps, type Step } from '../../../../src/vscode/newMinutes/steps';

/** A step that gives its answers one after the other, each time it is asked. */
function step(name: string, asked: string[], ...answers: (string | typeof BACK | undefined)[]): Step<string> {
  return (before, { number, total }) => {
    asked.push(`${name} ${number}/${total}`);
    const answer = answers.shift();
    return Promise.resolve(typeof answer === 'string' ? before + answer : answer);
  };
}

describe('runSteps', () => {
  it('gathers the answers in order', async () => {
    const asked: string[] = [];
    assert.equal(await runSteps('', [step('a', asked, '1'), step('b', asked, '2')]), '12');
    assert.deepEqual(asked, ['a 1/2', 'b 2/2']);
  });

  it('goes back, and forgets what was said there', async () => {
    const asked: string[] = [];
    assert.equal(await runSteps('', [step('a', asked, '1', '3'), step('b', asked, BACK, '2')]), '32');
    assert.deepEqual(asked, ['a 1/2', 'b 2/2', 'a 1/2', 'b 2/2']);
  });

  it('asks the first step again where there is nothing to go back to', async () => {
    assert.equal(await runSteps('', [step('a', [], BACK, '1')]), '1');
  });

  it('ends without an answer where the user gives up', async () => {
    const asked: string[] = [];
    assert.equal(await runSteps('', [step('a', asked, undefined), step('b', asked, '2')]), undefined);
    assert.deepEqual(asked, ['a 1/2']);
  });
});
