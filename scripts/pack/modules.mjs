// Lays the modules that the compiled tool imports beside it: each with what it needs and no more, by esbuild. The tool's own files stay as
// the compiler left them; only the names of what they import are written anew.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

/** CommonJS inside of modules asks for what Node itself has. */
const REQUIRE = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

/**
 * `root` holds node_modules, `dist` the compiled tool, `packed` is where to lay things; packages that are `installed` with the tool stay
 * outside. Throws where a module cannot be found.
 */
export async function packModules({ root, dist, packed, installed }) {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const outside = [...installed, ...Object.keys(own.optionalDependencies)];
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.js'));
  const asked = files.map((file) => [path.join(dist, file), importsOf(path.join(dist, file), outside)]);
  const folder = path.join(packed, 'modules');
  const inputs = await bundle({ root, folder, outside, imports: asked.flatMap(([, imports]) => imports) });
  for (const [file, imports] of asked) rename(file, imports, folder);
  writeFileSync(path.join(packed, 'LICENCES.txt'), licencesOf(root, inputs));
}

/** The files of packages that went into the modules. */
async function bundle({ root, folder, outside, imports }) {
  const names = (required) => [
    ...new Set(imports.filter((one) => one.isRequired === required).map(({ name }) => name)),
  ];
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    metafile: true,
    outdir: folder,
    absWorkingDir: root,
    logLevel: 'warning',
    legalComments: 'inline',
    external: outside,
  };
  const exported = new Map();
  for (const name of names(false)) exported.set(name, Object.keys(await import(name)));
  const modules = await build({
    ...shared,
    entryPoints: names(false).map((name) => ({ in: `asked:${name}`, out: fileOf(name) })),
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[hash]',
    banner: { js: REQUIRE },
    plugins: [asNodeGivesThem(root, exported), WITHOUT_CANVAS],
  });
  const required = await build({
    ...shared,
    entryPoints: names(true).map((name) => ({ in: name, out: fileOf(name) })),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  return [modules, required].flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

const fileOf = (name) =>
  name
    .replace(/\.m?js$/, '')
    .replaceAll('/', '-')
    .replace(/^@/, '');

/** What a compiled file imports of other packages, and where the name stands. */
function importsOf(file, outside) {
  const text = readFileSync(file, 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName: name, pos, end }) => {
    const isOther =
      !/^(?:\.|node:)/.test(name) && !outside.some((other) => name === other || name.startsWith(`${other}/`));
    if (!isOther) return [];
    const at = text.indexOf(name, pos);
    if (at < pos || at > end) throw new Error(`${file}: ${name} is imported, and was not found where it should stand`);
    return [{ name, at, isRequired: /\brequire\(['"]$/.test(text.slice(0, at)) }];
  });
}

function rename(file, imports, folder) {
  let text = readFileSync(file, 'utf8');
  for (const { name, at, isRequired } of [...imports].sort((a, b) => b.at - a.at)) {
    const to = path.join(folder, `${fileOf(name)}${isRequired ? '.cjs' : '.js'}`);
    const from = path.relative(path.dirname(file), to).replaceAll('\\', '/');
    text = `${text.slice(0, at)}${from}${text.slice(at + name.length)}`;
  }
  writeFileSync(file, text);
}

/** Each module with the names that Node gives an importer, those of CommonJS among them. */
function asNodeGivesThem(root, exported) {
  return {
    name: 'as Node gives them',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^asked:/ }, ({ path: asked }) => ({
        path: asked.slice('asked:'.length),
        namespace: 'asked',
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'asked' }, ({ path: name }) => {
        const names = exported.get(name).filter((one) => one !== 'module.exports');
        // As a module of a package of modules, for which "default" of CommonJS is the whole of it.
        return { contents: `export { ${names.join(', ')} } from '${name}';`, resolveDir: root, loader: 'js' };
      });
    },
  };
}

/** pdf.js reads text here and draws nothing: it takes empty shapes where it would look for a canvas of 33 MB, and is silent. */
const WITHOUT_CANVAS = {
  name: 'without canvas',
  setup(esbuild) {
    esbuild.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const asks = 'canvas = require("@napi-rs/canvas");';
      if (!text.includes(asks)) throw new Error(`${file}: where it asks for a canvas was not found`);
      const shapes = 'canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };';
      return { contents: text.replace(asks, shapes), loader: 'js' };
    });
  },
};

/** The texts of the licences of all packages that parts were taken of. */
function licencesOf(root, inputs) {
  const packages = new Set(
    inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  const texts = [...packages].sort().map((folder) => {
    const home = path.join(root, folder);
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
    const files = readdirSync(home).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
    const by = typeof author === 'string' ? author : (author?.name ?? '');
    const said = files.map((file) => readFileSync(path.join(home, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${String(license)})\n\n${said === '' ? `By ${by}. The package holds no text of it.` : said}\n`;
  });
  return texts.join(`\n${'='.repeat(80)}\n\n`);
}
