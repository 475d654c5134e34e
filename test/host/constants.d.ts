/** The extension host that the suites run in. Put in when they are bundled. */
declare const EXTENSION_HOST: 'node' | 'web';

/** The tests wanted, as mocha's `--grep`; empty for all. */
declare const TEST_GREP: string;
