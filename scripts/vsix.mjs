// Packs editors/vscode as an extension that Visual Studio Code installs from a file: npm run vsix
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const HOME = path.join(ROOT, 'editors', 'vscode');

/** What the extension needs besides the editor: the client, and what it stands on. */
function packagesOf(name, from = ROOT, found = new Map()) {
  if (found.has(name)) return found;
  const paths = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = paths.map((one) => path.join(one, name)).find((one) => isFile(path.join(one, 'package.json')));
  if (folder === undefined) throw new Error(`${name} is not installed: npm ci`);
  found.set(name, folder);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const needed of Object.keys(dependencies)) packagesOf(needed, folder, found);
  return found;
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(file);
    return /\.(?:map|d\.[cm]?ts|vsix)$/.test(entry.name) ? [] : [file];
  });
}

const about = JSON.parse(readFileSync(path.join(HOME, 'package.json'), 'utf8'));

const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${about.name}" Version="${about.version}" Publisher="${about.publisher}"/>
    <DisplayName>${about.displayName}</DisplayName>
    <Description xml:space="preserve">${about.description}</Description>
    <Categories>${about.categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${about.engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;

const TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
  'json',
  'cjs',
  'js',
  'mjs',
  'md',
  'txt',
  'vsixmanifest',
  'yml',
  'cmd',
]
  .map((ending) => `<Default Extension="${ending}" ContentType="text/plain"/>`)
  .join('')}</Types>
`;

const files = {
  'extension.vsixmanifest': Buffer.from(MANIFEST),
  '[Content_Types].xml': Buffer.from(TYPES),
  'extension/LICENSE.txt': readFileSync(path.join(ROOT, 'LICENSE')),
};
const add = (folder, to) => {
  for (const file of filesIn(folder))
    files[`${to}/${path.relative(folder, file).split(path.sep).join('/')}`] = readFileSync(file);
};
add(HOME, 'extension');
for (const [name, folder] of packagesOf('vscode-languageclient')) add(folder, `extension/node_modules/${name}`);

const target = path.resolve(process.argv[2] ?? path.join(HOME, `${about.name}-${about.version}.vsix`));
// One day for all of them: the same sources give the same bytes.
writeFileSync(target, zipSync(files, { level: 9, mtime: new Date(1980, 0, 2) }));
process.stdout.write(`${path.relative(process.cwd(), target)}  ${Math.round(statSync(target).size / 1024)} KB\n`);
