import { escaped } from '../../tree/escaped.js';

/** The XMP packet of a document, as ISO 16684-1 has it: title, author, language and dates. */
export function xmpOf(facts: { title: string; author: string; language: string; date: Date }): string {
  const date = facts.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const [title, author, language] = [facts.title, facts.author, facts.language].map(escaped);
  const creator = author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${author ?? ''}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title ?? ''}</rdf:li></rdf:Alt></dc:title>
${creator}<dc:language><rdf:Bag><rdf:li>${language ?? ''}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Imprimatur</xmp:CreatorTool><pdf:Producer>Imprimatur</pdf:Producer>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
