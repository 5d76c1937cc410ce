import { escaped } from '../../tree/escaped.js';

/** What PDF/A asks to be said of the one property that is not its own (ISO 19005-2, 6.6.2.3). */
const SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** What the packet says. */
export interface Packet {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly about: string;
  readonly revision: string;
  readonly date: Date;
  /** As the document's own record has them; '' where it has none. */
  readonly keywords: string;
  /** Whether the document conforms to PDF/UA-1 and PDF/A-2a. */
  readonly conforms: boolean;
}

const CLAIM = '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';

/** The XMP packet of a document, as ISO 16684-1 has it: title, author, language, dates, and to what it conforms. */
export function xmpOf(facts: Packet): string {
  const date = facts.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const { title, author, language, about, revision } = mapped(facts);
  const creator = author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`;
  const described =
    about === ''
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${about}</rdf:li></rdf:Alt></dc:description>`;
  const version = revision === '' ? '' : `<xmpMM:VersionID>${revision}</xmpMM:VersionID>`;
  const keywords = facts.keywords === '' ? '' : `<pdf:Keywords>${escaped(facts.keywords)}</pdf:Keywords>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
${creator}${described}<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Imprimatur</xmp:CreatorTool><pdf:Producer>Imprimatur</pdf:Producer>${keywords}${version}
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
${facts.conforms ? CLAIM : ''}
</rdf:Description>
${facts.conforms ? SCHEMA : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function mapped(facts: Packet): Record<'title' | 'author' | 'language' | 'about' | 'revision', string> {
  const { title, author, language, about, revision } = facts;
  return {
    title: escaped(title),
    author: escaped(author),
    language: escaped(language),
    about: escaped(about),
    revision: escaped(revision),
  };
}
