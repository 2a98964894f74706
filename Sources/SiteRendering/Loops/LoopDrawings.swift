package import CourseModel

/// The laid-out loop diagrams of a course.
///
/// A diagram stands on its module's page and once more in the handbook, and laying it out costs a
/// hundred times as much as writing it down.
package struct LoopDrawings: Sendable {
  private let drawings: [LoopDiagram: LoopDrawing]

  /// None: every diagram is laid out where it is shown.
  package static let none = LoopDrawings(drawings: [:])

  private init(drawings: [LoopDiagram: LoopDrawing]) {
    self.drawings = drawings
  }

  /// Diagrams with their drawings, in the same order.
  package init(_ diagrams: [LoopDiagram], _ drawings: [LoopDrawing]) {
    self.drawings = Dictionary(uniqueKeysWithValues: zip(diagrams, drawings))
  }

  /// Lays one diagram out, for the words of a theme; diagrams can be laid out side by side.
  package static func drawing(of diagram: LoopDiagram, theme: Theme) -> LoopDrawing {
    LoopDrawing(diagram, delayWord: LoopWords(theme.strings).delay)
  }

  /// Every diagram of a course, once.
  package static func diagrams(of course: CourseGraph) -> [LoopDiagram] {
    var found: Set<LoopDiagram> = []
    return course.documents.filter { $0.tree.parts.contains(.codeBlocks) }.flatMap { document in
      document.tree.nodes.compactMap { node -> LoopDiagram? in
        guard case .codeBlock(let language) = node.kind,
          BodyWriter.isLoop(document.tree.string(language)),
          let diagram = LoopText(document.tree.string(node.text)).diagram
        else { return nil }
        return found.insert(diagram).inserted ? diagram : nil
      }
    }
  }

  /// The drawing of a diagram.
  func drawing(of diagram: LoopDiagram, delayWord: String) -> LoopDrawing {
    drawings[diagram] ?? LoopDrawing(diagram, delayWord: delayWord)
  }
}
