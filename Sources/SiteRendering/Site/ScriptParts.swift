import CourseModel

/// The parts of pages that only scripts show: their words, the mark for "done", the note on path and
/// progress.
///
/// They are the same on every page, so they are rendered once, from the template `script-parts`, and
/// travel as a script that every page shares; in each page they would be a third of a lesson. The
/// script sets one global, `cursus.parts`, and `record.js` puts the parts before the page's main
/// element.
enum ScriptParts {
  /// `assets/parts.<hash>.js`.
  ///
  /// Diagnostics: `template-missing-name`.
  static func file(of theme: Theme) -> Diagnosed<OutputFile> {
    let parts = theme.renderPart("script-parts", TemplateObject([:]))
    let bytes =
      Array("(window.cursus=window.cursus||{}).parts=".utf8)
      + JSONValue.string(String(decoding: parts.output, as: UTF8.self)).compact + Array(";\n".utf8)
    let name = AssetNames.hashed("parts.js", bytes)
    return Diagnosed(
      OutputFile(path: SitePath("assets/" + name), bytes: bytes), parts.diagnostics)
  }
}
