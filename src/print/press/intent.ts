import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { Condition } from '../../model/condition.js';
import { escaped } from '../../tree/escaped.js';
import type { Description } from '../finish/metadata.js';

interface Declared {
  readonly profile: Uint8Array;
  readonly condition: Condition;
  /** 32 signs. */
  readonly id: string;
}

const PREFIX = 'http://www.npes.org/pdfx/ns/id/';

/** Says that a document is PDF/X-4, for which condition it is printed, and the same of its dates in both places. */
export function declare(pdf: PDFDocument, facts: Description, made: Declared): void {
  const { catalog, context } = pdf;
  const profile = context.register(context.flateStream(made.profile, { N: 4 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(made.condition.name),
    OutputCondition: PDFString.of(made.condition.words),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of(made.condition.words),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  context.lookup(context.trailerInfo.Info, PDFDict).set(PDFName.of('Trapped'), PDFName.of('False'));
  const packet = new TextEncoder().encode(packetOf(facts, made.id));
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })));
  const identity = PDFHexString.of(made.id);
  context.trailerInfo.ID = context.obj([identity, identity]);
}

/** The XMP packet that ISO 15930-7 asks for. */
function packetOf({ title, author, about, language, revision, date }: Description, id: string): string {
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, 'uuid:$1-$2-$3-$4-$5');
  const words = (name: string, text: string): string =>
    text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>\n`;
  const creator =
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>\n`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="${PREFIX}">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped><pdf:Producer>Imprimatur</pdf:Producer>
<dc:format>application/pdf</dc:format>
${words('dc:title', title)}${words('dc:description', about)}${creator}<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Imprimatur</xmp:CreatorTool><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate><xmp:MetadataDate>${day}</xmp:MetadataDate>
<xmpMM:DocumentID>${uuid}</xmpMM:DocumentID><xmpMM:VersionID>${escaped(revision === '' ? '1' : revision)}</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
