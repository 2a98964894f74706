/// The standard structure types of PDF 1.7.
///
/// Source: ISO 32000-1, 14.8.4.
enum StructureNames {
  static func name(_ kind: StructureTree.Kind) -> [UInt8] {
    var name: [UInt8] = []
    name.append(text(kind))
    return name
  }

  private static func text(_ kind: StructureTree.Kind) -> StaticString {
    switch kind {
    case .document: "Document"
    case .paragraph: "P"
    case .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .heading4: "H4"
    case .heading5: "H5"
    case .heading6: "H6"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .blockQuote: "BlockQuote"
    case .division: "Div"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .code: "Code"
    case .link: "Link"
    case .reference: "Reference"
    case .note: "Note"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .index: "Index"
    case .span: "Span"
    }
  }
}
