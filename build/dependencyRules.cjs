// The rooms of the house and who may import whom (docs: design, section 1).
// dependency-cruiser reads this file; tests/build/dependencyRules.test.ts proves that each rule bites.

/** @param {string[]} names */
const npm = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/** Storeys of app/, each standing on those before it. */
const storeys = ['market', 'indicators', 'detectors', 'alerts', 'engine', 'evaluation'];
/** Rooms of main/ that meet only through app/engine/ports.ts and compose.ts. */
const mainRooms = ['bridge', 'storage', 'delivery', 'server', 'ipc', 'shell', 'cli'];
/** Dangerous packages and the one place that may touch each. */
const owners = [
  { name: 'better-sqlite3', owner: '^main/storage/' },
  { name: 'ws', owner: '^main/server/' },
  { name: 'nodemailer', owner: '^main/delivery/' },
  { name: 'electron', owner: '^main/(main\\.ts$|preload\\.ts$|shell/|ipc/|delivery/desktop)' },
];
const ourSource = '^(app|config|main|renderer)/';
const entryPoints = '^(main/(main|preload|evaluationWorker)\\.ts|main/cli/cli\\.ts|renderer/main\\.tsx)$';

/**
 * A rule that lets `from` import only what `allowed` matches.
 * @param {string} name @param {string} comment @param {string} from @param {string[]} allowed
 */
const onlyImports = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const rooms = [
  onlyImports('app-is-pure', 'app/ imports only app and zod.', '^app/', ['^app/', npm('zod')]),
  onlyImports('config-room', 'config/ imports only app, zod and yaml.', '^config/', [
    '^config/',
    '^app/',
    npm('zod', 'yaml'),
  ]),
  onlyImports(
    'renderer-room',
    'renderer/ imports only app, zod, react, zustand, lightweight-charts, the base of its components, the icon set and the type family.',
    '^renderer/',
    [
      '^renderer/',
      '^app/',
      npm(
        'zod',
        'react',
        'react-dom',
        'zustand',
        'lightweight-charts',
        '@base-ui/react',
        'lucide-react',
        '@fontsource-variable/inter',
      ),
    ],
  ),
  {
    name: 'main-never-imports-renderer',
    comment: 'main/ imports everything but renderer, build and tests.',
    severity: 'error',
    from: { path: '^main/' },
    to: { path: '^(renderer|build|tests)/' },
  },
  {
    name: 'build-stands-alone',
    comment: 'build/ knows the product by path, never by import.',
    severity: 'error',
    from: { path: '^build/' },
    to: { path: '^(app|config|main|renderer|tests)/' },
  },
  {
    name: 'bootstrap-needs-nothing',
    comment:
      'build/bootstrap/ runs before npm ci, on Node alone; only making the fallback Electron comes after.',
    severity: 'error',
    from: {
      path: '^build/bootstrap/',
      pathNot: '^build/bootstrap/electron/(unpackFallback\\.mjs|loader\\.cjs)$',
    },
    to: { dependencyTypesNot: ['core', 'local'] },
  },
];

const appStoreys = storeys.map((storey, floor) => ({
  name: `app-storey-${storey}`,
  comment: `app/${storey}/ stands on the storeys before it (${storeys.join(' < ')}), never on those above.`,
  severity: 'error',
  from: { path: `^app/${storey}/` },
  to: { path: `^app/(${[...storeys.slice(floor + 1), 'contract'].join('|')})/` },
}));

const separateRooms = mainRooms.map((room) => ({
  name: `main-room-${room}`,
  comment: `main/${room}/ never imports another room of main/; they meet through app/engine/ports.ts.`,
  severity: 'error',
  from: { path: `^main/${room}/` },
  to: { path: `^main/(${mainRooms.filter((other) => other !== room).join('|')})/` },
}));

const oneOwner = owners.map(({ name, owner }) => ({
  name: `owner-of-${name}`,
  comment: `Only ${owner} may import ${name}.`,
  severity: 'error',
  from: { path: ourSource, pathNot: owner },
  to: { path: [npm(name), `^${name}$`] },
}));

const general = [
  {
    name: 'no-circular',
    comment: 'A cycle means two files are one: merge them or take the shared part out.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports it and it imports nothing: dead code.',
    severity: 'error',
    from: {
      orphan: true,
      path: `${ourSource}|^build/`,
      pathNot: [entryPoints, '^build/[^/]+$', '\\.d\\.ts$'],
    },
    to: {},
  },
  {
    name: 'no-dead-files',
    comment: 'No entry point reaches it: delete it or use it.',
    severity: 'error',
    from: { path: entryPoints },
    to: { path: `${ourSource}.*\\.tsx?$`, pathNot: ['\\.d\\.ts$', entryPoints], reachable: false },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'shipped-code-needs-dependencies',
    comment: 'A devDependency is not in the package that traders install (electron is the package itself).',
    severity: 'error',
    from: { path: ourSource },
    to: {
      dependencyTypes: ['npm-dev'],
      pathNot: npm('electron', 'better-sqlite3', 'ws', 'react', 'react-dom', 'node'),
    },
  },
  {
    name: 'tests-are-leaves',
    comment: 'Only tests import tests.',
    severity: 'error',
    from: { pathNot: '^(tests/|playwright\\.config)' },
    to: { path: '^tests/' },
  },
];

module.exports = {
  forbidden: [...rooms, ...appStoreys, ...separateRooms, ...oneOwner, ...general],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|coverage|\\.cache)/|/fixtures/|\\.css$' },
    // Type-only imports count: a type from a forbidden room ties the rooms together all the same.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: false,
  },
};
