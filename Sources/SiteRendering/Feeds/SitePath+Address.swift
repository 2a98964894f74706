import CourseModel

extension SitePath {
  /// The absolute address of a page: `how/index.html` below `https://a.org/` is `https://a.org/how/`.
  ///
  /// Hosts serve a folder's `index.html` at the folder's own address, and some redirect there.
  /// - Parameter baseURL: with a final slash.
  /// - Returns: a URI with everything but plain characters percent-coded.
  func address(below baseURL: String) -> String {
    let isFolder = text == "index.html" || text.hasSuffix("/index.html")
    let path = isFolder ? String(text.dropLast("index.html".count)) : text
    return baseURL + PercentCoding.encoded(path: path)
  }
}
