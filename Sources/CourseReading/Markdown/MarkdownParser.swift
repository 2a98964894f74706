internal import CCMarkGFM
package import CourseModel
internal import Synchronization

/// Parses GitHub Flavored Markdown with libcmark-gfm into our own tree.
package enum MarkdownParser {
  /// The one lock of the project; holds whether the extensions are registered.
  ///
  /// Debian's libcmark-gfm is not re-entrant: extensions change global tables while inlines are
  /// parsed. A finished tree is private to its caller, so it is walked and freed outside.
  private static let isRegistered = Mutex(false)

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
    var document: OpaquePointer?
    isRegistered.withLock { isRegistered in
      if !isRegistered {
        cmark_gfm_core_extensions_ensure_registered()
        isRegistered = true
      }
      document = parseUnderLock(body)
    }
    guard let document else {
      preconditionFailure("libcmark-gfm gives a document for every input")
    }
    return document
  }

  private static func parseUnderLock(_ body: UnsafeRawBufferPointer) -> OpaquePointer? {
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
    return cmark_parser_finish(parser)
  }
}
