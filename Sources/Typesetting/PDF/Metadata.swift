/// What a document says about itself, as XMP: title, author, language, and the standards it keeps.
///
/// Names no date: the same document gives the same bytes. Source: ISO 16684-1; ISO 14289-1, 5;
/// ISO 19005-2, 6.6, which wants the schema of PDF/UA described.
enum Metadata {
  static var producer: StaticString { "Cursus" }

  static func packet(of document: Document) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append("<?xpacket begin=\"")
    xml += [0xEF, 0xBB, 0xBF]
    xml.append(
      """
      " id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">
      """)
    append(document.title, to: &xml)
    xml.append("</rdf:li></rdf:Alt></dc:title>\n")
    if !document.author.isEmpty {
      xml.append("<dc:creator><rdf:Seq><rdf:li>")
      append(document.author, to: &xml)
      xml.append("</rdf:li></rdf:Seq></dc:creator>\n")
    }
    if !document.subject.isEmpty {
      xml.append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
      append(document.subject, to: &xml)
      xml.append("</rdf:li></rdf:Alt></dc:description>\n")
    }
    xml.append("<dc:language><rdf:Bag><rdf:li>")
    append(document.language, to: &xml)
    xml.append("</rdf:li></rdf:Bag></dc:language>\n<pdf:Producer>")
    xml.append(producer)
    xml.append("</pdf:Producer></rdf:Description>\n")
    xml.append(schema)
    xml.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
    return xml
  }

  private static var schema: StaticString {
    """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
    <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
    <rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of the standard</pdfaProperty:description></rdf:li>\
    </rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

    """
  }

  private static func append(_ text: String, to xml: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: xml.append("&amp;")
      case 0x3C: xml.append("&lt;")
      case 0x3E: xml.append("&gt;")
      case 0..<0x20: xml.append(0x20)
      default: xml.append(byte)
      }
    }
  }
}
