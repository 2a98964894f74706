import CourseModel

/// Writes the module graph in DOT, the language of Graphviz.
///
/// Source: https://graphviz.org/doc/info/lang.html
enum CourseGraphDOT {
  /// Modules by id in clusters by section; `requires` solid, `related` dotted and without direction.
  static func text(of course: CourseGraph) -> String {
    var lines = [
      "digraph \(quoted(course.settings.title)) {", "  rankdir=LR;",
      "  node [shape=box, style=rounded];",
    ]
    for section in course.sections {
      lines.append("  subgraph cluster_\(section.number) {")
      lines.append("    label=\(quoted(section.title));")
      for module in course.modules[course.sectionIndices(section)] {
        let (label, address) = (quoted(module.title), quoted(module.sitePath.text))
        lines.append("    \(quoted(module.id.text)) [label=\(label), URL=\(address)];")
      }
      lines.append("  }")
    }
    for module in course.modules {
      for required in known(module.requires, in: course) {
        lines.append("  \(quoted(required.text)) -> \(quoted(module.id.text));")
      }
    }
    var seen: Set<[ModuleID]> = []
    for module in course.modules {
      for other in known(module.related, in: course) {
        guard other != module.id, seen.insert([module.id, other].sorted()).inserted else {
          continue
        }
        let ends = "\(quoted(module.id.text)) -> \(quoted(other.text))"
        lines.append("  \(ends) [style=dotted, dir=none, constraint=false];")
      }
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func known(
    _ edges: [Located<ModuleID>], in course: CourseGraph
  ) -> [ModuleID] {
    edges.map(\.value).filter { course.index(of: $0) != nil }
  }

  /// A quoted string.
  ///
  /// Backslashes are doubled, since labels take `\\N` and the like as orders.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\r", "\u{0}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
