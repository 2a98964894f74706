internal import CCMarkGFM
internal import CMarkCharacters
package import CourseModel
internal import Synchronization

/// Parses GitHub Flavored Markdown with libcmark-gfm into our own tree.
package enum MarkdownParser {
  /// The one lock of the project, for systems where parsers cannot run side by side.
  private static let lock = Mutex(())

  /// Registers the extensions, once, and finds out whether parsers may run side by side.
  ///
  /// libcmark-gfm by itself is not re-entrant: extensions change a global table while inlines are
  /// parsed. Where the linker lets us, the table is set once and stays as it is (`CMarkCharacters`).
  /// A finished tree is private to its caller in any case.
  private static let runsSideBySide: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    for _ in 0..<2 {
      let probe = Array("~~a~~".utf8).withUnsafeBytes(parseAlone)
      let found = cmark_node_first_child(cmark_node_first_child(probe)).map(ccmark_type)
      precondition(found == ccmark_strikethrough(), "libcmark-gfm must know its extensions")
      ccmark_release()
    }
    return cmarkcharacters_stay() != 0
  }()

  /// Parses the body of a file.
  /// - Parameters:
  ///   - file: the whole file, so that lines and places are those of the file.
  ///   - bodyStart: the offset of the first byte after the front matter.
  /// - Returns: the tree; empty, with `nesting-too-deep` or `text-too-complex`, when nobody can have
  ///   meant it.
  package static func parse(_ file: SourceFile, from bodyStart: Int) -> Diagnosed<MarkdownTree> {
    let excess = file.bytes.withUnsafeBytes { bytes in
      MarkdownBounds.excess(in: UnsafeRawBufferPointer(rebasing: bytes[bodyStart...]))
    }
    if let excess {
      let start = bodyStart + excess.offset
      return Diagnosed(.empty, [.textTooComplex(excess.cause, at: file.location(start..<start))])
    }
    let root = file.bytes.withUnsafeBytes { bytes in
      parseWithLibrary(UnsafeRawBufferPointer(rebasing: bytes[bodyStart...]))
    }
    // The tree is this thread's alone, and nothing below gives the thread away.
    defer { ccmark_release() }
    return TreeBuilder.build(root, of: file, from: bodyStart)
  }

  /// Parses text into a C tree that lives until the caller releases the memory of its thread.
  private static func parseWithLibrary(_ body: UnsafeRawBufferPointer) -> OpaquePointer {
    if runsSideBySide { return parseAlone(body) }
    var document: OpaquePointer?
    lock.withLock { _ in document = parseAlone(body) }
    guard let document else { preconditionFailure("a lock runs what it is given") }
    return document
  }

  private static func parseAlone(_ body: UnsafeRawBufferPointer) -> OpaquePointer {
    guard let parser = ccmark_parser(CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART) else {
      preconditionFailure("libcmark-gfm gives a parser unless memory is exhausted")
    }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let syntax = cmark_find_syntax_extension(name) else {
        preconditionFailure("libcmark-gfm-extensions registers '\(name)'")
      }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    cmark_parser_feed(parser, body.bindMemory(to: CChar.self).baseAddress, body.count)
    guard let document = cmark_parser_finish(parser) else {
      preconditionFailure("libcmark-gfm gives a document for every input")
    }
    return document
  }
}
