/**
 * One tool that judges the source.
 * @typedef {object} Check
 * @property {string} name
 * @property {string} script inside node_modules
 * @property {readonly string[]} args
 * @property {string | null} memory where it keeps what it found about files that did not change, when it does
 */

const typeProjects = [
  'tsconfig.json',
  'build/types/app.json',
  'build/types/main.json',
  'build/types/renderer.json',
];
const cruised = ['app', 'config', 'main', 'renderer', 'build', 'tests'];

/**
 * All checks. The longest come first, so that two cores end at the same time.
 * @param {{ cache: boolean }} options cache: trust what was found about files that did not change; lint rules
 *   that look at the types of other files may then miss something, which a run without it finds; what lint
 *   remembers against a file is judged again before it is believed
 * @returns {readonly Check[]}
 */
export function listChecks({ cache }) {
  const place = '.cache/check';
  /** @param {string} location */
  const remember = (location) => ['--cache', '--cache-strategy', 'content', '--cache-location', location];
  return [
    {
      name: 'lint',
      script: 'eslint/bin/eslint.js',
      args: ['.', '--max-warnings=0', ...(cache ? remember(`${place}/eslint`) : [])],
      memory: cache ? `${place}/eslint` : null,
    },
    ...typeProjects.map((project, index) => ({
      name: index === 0 ? 'types' : `types of ${project.replace(/^.*\/|\.json$/g, '')}/ alone`,
      script: 'typescript-native/bin/tsc',
      args: ['-p', project, '--incremental', '--tsBuildInfoFile', `${place}/types-${index}.tsbuildinfo`],
      memory: null,
    })),
    {
      name: 'dependency rules',
      script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
      args: ['--config', 'build/dependencyRules.cjs', '--output-type', 'err-long', ...cruised],
      memory: null,
    },
    {
      name: 'format',
      script: 'prettier/bin/prettier.cjs',
      args: ['--check', '--log-level', 'warn', '.', ...(cache ? remember(`${place}/prettier`) : [])],
      memory: null,
    },
  ];
}
